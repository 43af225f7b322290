"use client";

import { useEffect } from "react";

/**
 * Moves focus to an element after a form came back with errors, so that a screen reader starts there.
 * Give it a `key` that changes with each try.
 */
export function FocusOnMount({ targetId = "error-summary" }: { targetId?: string }) {
  useEffect(() => {
    document.getElementById(targetId)?.focus();
  }, [targetId]);
  return null;
}

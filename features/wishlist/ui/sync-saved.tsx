"use client";

import { useEffect } from "react";

/**
 * Corrects the cookie that cached pages fill their hearts by, where it has fallen behind: the list was changed in another
 * browser, or a session ended by itself. Without a script it is corrected at the next change.
 */
export function SyncSaved({ value, seconds }: { value: string; seconds: number }) {
  useEffect(() => {
    const secure = location.protocol === "https:" ? "; secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we serve.
    document.cookie = `saved=${value}; path=/; max-age=${value ? seconds : 0}; samesite=lax${secure}`;
  }, [value, seconds]);
  return null;
}

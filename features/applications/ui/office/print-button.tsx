"use client";

import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";

/** Prints the page. Only there once it can do so: the browser's own menu prints as well. */
export function PrintButton({ label }: { label: string }) {
  const [hasScripts, setHasScripts] = useState(false);
  useEffect(() => setHasScripts(true), []);
  if (!hasScripts) return null;
  return (
    <Button onClick={() => window.print()}>
      <Icon name="print" />
      {label}
    </Button>
  );
}

"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";

type CopyButtonProps = { text: string; label: string; done: string };

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Button tone="secondary" onClick={copy}>
      <span aria-live="polite">{copied ? done : label}</span>
    </Button>
  );
}

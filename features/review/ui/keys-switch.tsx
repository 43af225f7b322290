"use client";

import { useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import { keysAreOn, onKeysChanged, setKeys } from "#features/review/ui/keys-store.ts";

/** Turns the single keys off and on in this browser. */
export function KeysSwitch({ on, off }: { on: string; off: string }) {
  const isOn = useSyncExternalStore(onKeysChanged, keysAreOn, () => true);
  return (
    <Button tone="secondary" onClick={() => setKeys(!isOn)}>
      {isOn ? off : on}
    </Button>
  );
}

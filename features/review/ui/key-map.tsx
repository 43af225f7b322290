"use client";

import { useEffect } from "react";
import { keysAreOn } from "#features/review/ui/keys-store.ts";

/** Letters that act, wherever they lie on the keyboard: an Arabic layout names the key by its place. */
function letterOf(event: KeyboardEvent): string | null {
  if (event.key === "?" || event.key === "؟") return "?";
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  const onKey = /^Key([A-Z])$/.exec(event.code)?.[1];
  return onKey && event.key.length === 1 ? onKey.toLowerCase() : null;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

const visible = (element: HTMLElement) => element.getClientRects().length > 0;

function press(letter: string, items: HTMLElement[], here: number): boolean {
  const step = letter === "j" ? 1 : letter === "k" ? -1 : 0;
  if (step !== 0) {
    const next = items[here < 0 ? (step > 0 ? 0 : items.length - 1) : here + step];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    return next !== undefined;
  }
  if (letter === "?") {
    document.getElementById("keys")?.togglePopover();
    return true;
  }
  // First what the chosen line offers, then what the page does.
  const scopes: ParentNode[] = [...(items[here] ? [items[here]] : []), document];
  for (const scope of scopes) {
    const found = [...scope.querySelectorAll<HTMLElement>(`[data-key="${letter}"]`)].find(visible);
    if (!found) continue;
    if (found.matches("textarea, input")) found.focus();
    else found.click();
    return true;
  }
  return false;
}

/**
 * Single keys for an officer's hands: J and K move between the lines marked `data-key-item`, any other letter presses what
 * bears it as `data-key`. Nothing fires while somebody types, with Ctrl, Alt or the like, or once they are turned off.
 */
export function KeyMap() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isTyping(event.target) || !keysAreOn()) return;
      const items = [...document.querySelectorAll<HTMLElement>("[data-key-item]")].filter(visible);
      const here = items.findIndex((item) => item.contains(document.activeElement));
      const isOnLine = here >= 0 && document.activeElement === items[here];
      // Enter on the line itself opens it; on a link or button in it the browser does what it always does.
      const letter = event.key === "Enter" && isOnLine ? "o" : letterOf(event);
      if (letter && press(letter, items, here)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}

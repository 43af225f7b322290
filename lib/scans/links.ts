import { isPerson } from "#lib/scans/buffer.ts";

/** Visits by one link that are counted and not yet written. */
export type LinkCount = { code: string; visits: number };

const mostCounts = 10_000;

// One for the process: the shelf in front of Next counts, Next's own part writes.
const global = globalThis as { sanadLinks?: Map<string, number> };

/** Counts a visit by a link, unless it was no person's. Nothing of the visitor is looked at besides, and nothing is kept. */
export function noteLink(code: string, read: (name: string) => string | undefined): void {
  global.sanadLinks ??= new Map();
  const counts = global.sanadLinks;
  const known = code.toUpperCase();
  if (!/^[A-Z0-9]{5,12}$/.test(known) || !isPerson(read)) return;
  if (counts.has(known) || counts.size < mostCounts) counts.set(known, (counts.get(known) ?? 0) + 1);
}

/** Takes what was counted since the last time. */
export function takeLinks(): LinkCount[] {
  const counts = [...(global.sanadLinks ?? [])].map(([code, visits]) => ({ code, visits }));
  global.sanadLinks?.clear();
  return counts;
}

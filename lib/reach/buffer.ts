import { isPerson } from "#lib/scans/buffer.ts";

/** What was counted of one thing since the last writing. `name` is its address's last word, or a sku for what was put into a basket. */
export type ReachCount = {
  kind: "piece" | "collection" | "artisan" | "sku";
  locale: string;
  name: string;
  views: number;
  visits: number;
  adds: number;
};

/** Things counted at once at most; beyond it new ones are not counted until the next writing. */
const mostCounts = 20_000;

// One for the process: the shelf in front of Next and the actions within it count into the same one.
const global = globalThis as { sanadReach?: Map<string, ReachCount> };

function countOf(kind: ReachCount["kind"], locale: string, name: string): ReachCount | null {
  global.sanadReach ??= new Map();
  const key = `${kind} ${locale} ${name}`;
  const found = global.sanadReach.get(key);
  if (found || global.sanadReach.size >= mostCounts) return found ?? null;
  const fresh = { kind, locale, name, views: 0, visits: 0, adds: 0 };
  global.sanadReach.set(key, fresh);
  return fresh;
}

const counted = /^\/(ar|fr|en)\/(pieces|collections|artisans)\/([^/]+)$/;
const kinds = { pieces: "piece", collections: "collection", artisans: "artisan" } as const;

/**
 * Counts the view of a page, and whether it was come to from elsewhere. Adds one to a sum: neither the address nor anything else of
 * who looked is kept, not even for a moment.
 */
export function notePageView(path: string, read: (name: string) => string | undefined): boolean {
  const [, locale = "", place = "", word = ""] = counted.exec(path) ?? [];
  if (!word || !isPerson(read)) return false;
  const count = countOf(kinds[place as keyof typeof kinds], locale, decodeURIComponent(word));
  if (!count) return false;
  count.views++;
  if (isFromElsewhere(read("referer"), read("host"))) count.visits++;
  return true;
}

function isFromElsewhere(referer: string | undefined, host: string | undefined): boolean {
  if (!referer) return true;
  try {
    return new URL(referer).host !== host;
  } catch {
    return true;
  }
}

/** Counts that a piece was put into a basket. */
export function noteAdd(sku: string): void {
  const count = countOf("sku", "", sku);
  if (count) count.adds++;
}

/** Takes what was counted since the last time. */
export function takeReach(): ReachCount[] {
  const counts = [...(global.sanadReach?.values() ?? [])];
  global.sanadReach?.clear();
  return counts;
}

import { createHash, randomBytes } from "node:crypto";
import { regionOf } from "#lib/scans/region.ts";

/** Scans of one label in one place that are counted and not yet written. */
export type ScanCount = { serial: string; region: string; scans: number };

type State = { counts: Map<string, ScanCount>; seen: Set<string>; day: string; salt: Buffer };

/** Visits remembered at most, so that a reload is not a scan. Beyond it the oldest are forgotten, and would count again. */
const mostSeen = 100_000;
const mostCounts = 10_000;

// One for the process: the shelf in front of Next and the routes within it count into the same one.
const global = globalThis as { sanadScans?: State };

function stateOn(day: string): State {
  const state = global.sanadScans;
  if (state?.day === day) return state;
  // A new salt each day, kept in memory alone: what was seen yesterday cannot be told from anybody's address today.
  global.sanadScans = { counts: state?.counts ?? new Map(), seen: new Set(), day, salt: randomBytes(16) };
  return global.sanadScans;
}

/** Programs that look at links, and browsers that look ahead: nobody holds a piece in their hands. */
const notPeople =
  /bot\b|bot\/|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|skype|curl|wget|python|axios|\bnode\b|\bjava\b|go-http|headless|lighthouse|monitor|^$/i;

/** False for programs by what they call themselves, and for pages that a browser fetches before anybody looks. */
export function isPerson(read: (name: string) => string | undefined): boolean {
  return !notPeople.test(read("user-agent") ?? "") && !/prefetch|prerender/.test(read("sec-purpose") ?? "");
}

/**
 * Counts a view of a label's page as a scan, unless it was no person's or the same visitor's of today. The address and the
 * browser's name only go into a hash that is salted for a day and never leaves memory.
 */
export function noteScan(
  serial: string,
  visit: { address: string; read: (name: string) => string | undefined; day: string },
): boolean {
  if (!isPerson(visit.read)) return false;
  const agent = visit.read("user-agent") ?? "";
  const state = stateOn(visit.day);
  const hash = createHash("sha256").update(state.salt).update(`${visit.address}\0${agent}\0${serial}`);
  const key = hash.digest("base64url");
  if (state.seen.has(key)) return false;
  state.seen.add(key);
  if (state.seen.size > mostSeen) state.seen.delete(state.seen.values().next().value ?? key);
  const region = regionOf(visit.read);
  const place = `${serial} ${region}`;
  const count = state.counts.get(place);
  if (count) count.scans++;
  else if (state.counts.size < mostCounts) state.counts.set(place, { serial, region, scans: 1 });
  return true;
}

/** Takes what was counted since the last time. */
export function takeScans(): ScanCount[] {
  const counts = [...(global.sanadScans?.counts.values() ?? [])];
  global.sanadScans?.counts.clear();
  return counts;
}

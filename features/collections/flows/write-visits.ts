import "server-only";
import { countVisits } from "#features/collections/commands/count-visits.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { takeLinks } from "#lib/scans/links.ts";
import { startWriter } from "#lib/scans/start-writer.ts";

/** How long a visit may wait in memory to be written, in milliseconds. */
const everyMs = 5_000;

/** Writes the visits by links that were counted since the last time. */
export async function writeVisits(): Promise<void> {
  const counts = takeLinks();
  if (counts.length === 0) return;
  unwrap(await countVisits({ actor: systemActor("collections.count-visits") }, { counts }));
}

/** Writes visits for as long as the process runs. */
export const startVisitWriter = (): void => startWriter(everyMs, writeVisits, "visits");

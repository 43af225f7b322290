import "server-only";
import { countVisits } from "#features/collections/commands/count-visits.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";
import { takeLinks } from "#lib/scans/links.ts";

/** How long a visit may wait in memory to be written, in milliseconds. */
const everyMs = 5_000;

/** Writes the visits by links that were counted since the last time. */
export async function writeVisits(): Promise<void> {
  const counts = takeLinks();
  if (counts.length === 0) return;
  unwrap(await countVisits({ actor: systemActor("collections.count-visits") }, { counts }));
}

let timer: NodeJS.Timeout | undefined;

/** Writes visits for as long as the process runs. Counting is no part of an answer: a failure is logged and passed over. */
export function startVisitWriter(): void {
  timer ??= setInterval(() => {
    writeVisits().catch((error: unknown) => log.warn({ err: error }, "visits could not be written"));
  }, everyMs);
  timer.unref();
}

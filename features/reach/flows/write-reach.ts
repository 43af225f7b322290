import "server-only";
import { countReach } from "#features/reach/commands/count-reach.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { takeReach } from "#lib/reach/buffer.ts";
import { startWriter } from "#lib/scans/start-writer.ts";

/** How long a view may wait in memory to be written, in milliseconds. What a killed process had not written is lost. */
const everyMs = 10_000;

/** Writes what was counted since the last time. */
export async function writeReach(): Promise<void> {
  const counts = takeReach();
  if (counts.length > 0) unwrap(await countReach({ actor: systemActor("reach.count") }, { counts }));
}

/** Writes views for as long as the process runs. */
export const startReachWriter = (): void => startWriter(everyMs, writeReach, "views");

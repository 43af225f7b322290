import "server-only";
import { countReach } from "#features/reach/commands/count-reach.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";
import { takeReach } from "#lib/reach/buffer.ts";

/** How long a view may wait in memory to be written, in milliseconds. What a killed process had not written is lost. */
const everyMs = 10_000;

/** Writes what was counted since the last time. */
export async function writeReach(): Promise<void> {
  const counts = takeReach();
  if (counts.length > 0) unwrap(await countReach({ actor: systemActor("reach.count") }, { counts }));
}

let timer: NodeJS.Timeout | undefined;

/** Writes counts for as long as the process runs. Counting is no part of an answer: a failure is logged and passed over. */
export function startReachWriter(): void {
  timer ??= setInterval(() => {
    writeReach().catch((error: unknown) => log.warn({ err: error }, "views could not be written"));
  }, everyMs);
  timer.unref();
}

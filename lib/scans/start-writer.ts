import { log } from "#lib/log/log.ts";

const timers = new Map<string, NodeJS.Timeout>();

/**
 * Has `write` put away what was counted in memory, every so many milliseconds for as long as the process runs; begun again it goes on as
 * it is. Counting is no part of an answer: a failure is logged by `what` and passed over. What a killed process had not written is lost.
 */
export function startWriter(everyMs: number, write: () => Promise<void>, what: string): void {
  if (timers.has(what)) return;
  const timer = setInterval(() => {
    write().catch((error: unknown) => log.warn({ err: error }, `${what} could not be written`));
  }, everyMs);
  timers.set(what, timer.unref());
}

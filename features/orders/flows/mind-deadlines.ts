import "server-only";
import { giveNotice } from "#features/orders/commands/give-notice.ts";
import { mindDeadlinesJob } from "#features/orders/jobs.ts";
import { listMinded } from "#features/orders/queries/list-minded.ts";
import { now } from "#lib/clock.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

/**
 * Gives every notice that is due, each in a transaction of its own. One stubborn order does not stop the others; the run fails all
 * the same. Returns how many were given.
 */
export async function mindDeadlines(at = now()): Promise<number> {
  const context = { actor: systemActor(mindDeadlinesJob.name), now: at };
  let given = 0;
  let failure: unknown;
  let after: Id<"order"> | null | undefined;
  do {
    const { due, next } = unwrap(await listMinded(context, after ? { after } : {}));
    for (const { orderId, kinds } of due) {
      for (const kind of kinds) {
        try {
          if (unwrap(await giveNotice(context, { orderId, kind })).isNew) given += 1;
        } catch (error) {
          failure ??= error;
          log.error({ err: error, object: orderId, kind }, "notice not given");
        }
      }
    }
    after = next;
  } while (after);
  if (failure) throw failure;
  return given;
}

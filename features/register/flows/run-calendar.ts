import "server-only";
import { applyPlanned } from "#features/register/commands/apply-planned.ts";
import { expireRegistration } from "#features/register/commands/expire-registration.ts";
import { listDueChanges, listRunOut } from "#features/register/queries/list-due.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

/** Carries out every change of standing whose day has come, each in a transaction of its own. Returns how many were due. */
export async function applyDueChanges(at: Date): Promise<number> {
  const context = { actor: systemActor("register.apply-standing"), now: at };
  const ids = await listDueChanges(at);
  await eachOfThem(ids, async (standingId) => unwrap(await applyPlanned(context, { standingId })));
  return ids.length;
}

/** Ends every registration that has run out, each in a transaction of its own. Returns how many were due. */
export async function expireRegistrations(at: Date): Promise<number> {
  const context = { actor: systemActor("register.expire"), now: at };
  const ids = await listRunOut(dayInMorocco(at));
  await eachOfThem(ids, async (artisanId) => unwrap(await expireRegistration(context, { artisanId })));
  return ids.length;
}

/** One stubborn row does not stop the others; the run fails all the same, so that it is noticed and tried again. */
async function eachOfThem<T>(ids: readonly T[], work: (id: T) => Promise<unknown>): Promise<void> {
  let failure: unknown;
  for (const id of ids) {
    try {
      await work(id);
    } catch (error) {
      failure ??= error;
      log.error({ err: error, object: id }, "standing not changed");
    }
  }
  if (failure) throw failure;
}

import "server-only";
import { chargeRent } from "#features/sites/commands/charge-rent.ts";
import { tellOverdue } from "#features/sites/commands/tell-overdue.ts";
import { keepSitesJob } from "#features/sites/jobs.ts";
import { rentDue } from "#features/sites/queries/rent-due.ts";
import { now } from "#lib/clock.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

/**
 * Tells of rent that is late, then charges the rent of months that have begun, each contract in a transaction of its own: one stubborn row does not stop the others; the
 * run fails all the same. Returns how many contracts were charged.
 */
export async function keepSites(at = now()): Promise<number> {
  const context = { actor: systemActor(keepSitesJob.name), now: at };
  unwrap(await tellOverdue(context, {}));
  const { tenancies } = unwrap(await rentDue(context, {}));
  let failure: unknown;
  let done = 0;
  for (const tenancyId of tenancies) {
    try {
      unwrap(await chargeRent(context, { tenancyId }));
      done += 1;
    } catch (error) {
      failure ??= error;
      log.error({ err: error, tenancyId }, "rent not charged");
    }
  }
  if (failure) throw failure;
  return done;
}

import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { standingChange } from "#db/schema/register.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { lockMaker } from "#features/register/commands/lock-maker.ts";
import { mayChangeStanding } from "#features/register/policy.ts";
import { reachOf } from "#features/register/queries/reach-of.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Calls off a change that waits for its day, and tells the maker so. Refusal: STANDING_NOT_WAITING. */
export const cancelPlanned = defineCommand({
  name: "register.cancel-planned",
  input: z.strictObject({ standingId: idSchema("standing") }),
  errors: ["STANDING_NOT_WAITING"],
  load: async ({ tx, input }) => {
    const [named] = await tx
      .select({ artisanId: standingChange.artisanId })
      .from(standingChange)
      .where(eq(standingChange.id, input.standingId));
    // The maker's lock is the one that the calendar's own work takes.
    return named ? lockMaker(tx, named.artisanId) : null;
  },
  policy: (actor, { resource }) => mayChangeStanding(actor, resource.chamberId),
  handler: async ({ tx, input, resource: maker, now, fail }) => {
    const id = input.standingId;
    const ended = await tx
      .update(standingChange)
      .set({ cancelledAt: now })
      .where(
        and(eq(standingChange.id, id), isNull(standingChange.appliedAt), isNull(standingChange.cancelledAt)),
      )
      .returning({ id: standingChange.id });
    if (ended.length !== 1) fail("STANDING_NOT_WAITING");
    const reach = await reachOf(tx, maker.id);
    if (reach.byMail) await enqueue(tx, mailJob, { template: "standing-cancelled", id });
    if (reach.bySms) await enqueue(tx, smsJob, { template: "standing-cancelled", id });
  },
  audit: ({ input, resource }) => ({ object: resource.id, detail: { standing: input.standingId } }),
});

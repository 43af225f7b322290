import "server-only";
import type { Tx } from "#db/client.ts";
import { standingChange } from "#db/schema/register.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { lockMaker } from "#features/register/commands/lock-maker.ts";
import { callOffPlanned, moveStanding } from "#features/register/commands/move-standing.ts";
import { mayChangeStanding } from "#features/register/policy.ts";
import { reachOf } from "#features/register/queries/reach-of.ts";
import { waitingChange } from "#features/register/queries/waiting-change.ts";
import { mayFollow, suspendInput } from "#features/register/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { midnightInMorocco } from "#lib/morocco-time.ts";

/** A day further away than this is a slip of the pen. */
const furthestDays = 366;

/**
 * Suspends a registration, at once or from a later day (midnight in Morocco). Refusals: STANDING_NOT_ALLOWED where a
 * suspension cannot follow, STANDING_PLANNED when one already waits, STANDING_DAY_INVALID for a day that is past or more than a
 * year away.
 */
export const suspend = defineCommand({
  name: "register.suspend",
  input: suspendInput,
  errors: ["STANDING_NOT_ALLOWED", "STANDING_PLANNED", "STANDING_DAY_INVALID", "CONFLICT"],
  load: ({ tx, input }) => lockMaker(tx, input.artisanId),
  policy: (actor, { resource }) => mayChangeStanding(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, input, resource: maker, actor, now, fail }) => {
    if (!mayFollow(maker.state, "suspended")) fail("STANDING_NOT_ALLOWED");
    const by = actor.kind === "person" ? actor.userId : null;
    const today = dayInMorocco(now);
    if (input.from && input.from !== today) {
      const latest = dayInMorocco(new Date(now.getTime() + furthestDays * 86_400_000));
      if (input.from < today || input.from > latest) fail("STANDING_DAY_INVALID");
      if (await waitingChange(tx, maker.id)) fail("STANDING_PLANNED");
      return {
        standingId: await plan(tx, { ...input, from: input.from }, maker.chamberId, by),
        planned: true,
      };
    }
    await callOffPlanned(tx, maker.id, now);
    const { reason, note } = input;
    const standingId = await moveStanding(tx, { maker, to: "suspended", reason, note, by, at: now });
    return standingId ? { standingId, planned: false } : fail("CONFLICT");
  },
  audit: ({ input, output }) => ({
    object: input.artisanId,
    detail: {
      standing: output.standingId,
      reason: input.reason,
      from: output.planned ? (input.from ?? null) : null,
    },
  }),
});

/** Writes a suspension that waits for its day, and lets the maker know of it in time. */
async function plan(
  tx: Tx,
  given: { artisanId: Id<"artisan">; reason: string; note: string; from: string },
  chamberId: Id<"chamber">,
  orderedBy: Id<"user"> | null,
): Promise<Id<"standing">> {
  const { artisanId, reason, note, from } = given;
  const id = newId("standing");
  const effectiveFrom = midnightInMorocco(from);
  await tx
    .insert(standingChange)
    .values({ id, artisanId, chamberId, to: "suspended", reason, note, effectiveFrom, orderedBy });
  const reach = await reachOf(tx, artisanId);
  if (reach.byMail) await enqueue(tx, mailJob, { template: "standing-planned", id });
  if (reach.bySms) await enqueue(tx, smsJob, { template: "standing-planned", id });
  return id;
}

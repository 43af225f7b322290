import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { equipmentFollowUp, equipmentRequest } from "#db/schema/index.ts";
import { bookCopay } from "#features/equipment/commands/book-copay.ts";
import { lockAward } from "#features/equipment/commands/locks.ts";
import { moveAward, moveFollowUp, moveRequest } from "#features/equipment/commands/move.ts";
import { refuseNear } from "#features/equipment/commands/near.ts";
import { offerTo } from "#features/equipment/commands/offer.ts";
import { eitherSide, judgesRequest } from "#features/equipment/policy.ts";
import { endAwardInput, resellInput } from "#features/equipment/schema.ts";
import { byMailAndSms, lettersOf } from "#features/notify/jobs.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { isSteppedUp } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * What was agreed does not come about, as the artisan or the chamber says, before it was handed over: it goes to the next. A share that is
 * not paid is no longer owed; one that is paid the chamber has given back, which is the chamber's to say. An officer undoes what two
 * decided: with a fresh second factor, never for a workshop of theirs that waits, and the artisan reads why. Refusals: STATE_NOT_ALLOWED,
 * COPAY_PAID for an artisan who has paid, STEP_UP_REQUIRED and NEAR_APPLICANT for an officer.
 */
export const giveUpAward = defineCommand({
  name: "equipment.give-up",
  input: endAwardInput,
  errors: ["STATE_NOT_ALLOWED", "COPAY_PAID", "STEP_UP_REQUIRED", "NEAR_APPLICANT"],
  load: ({ tx, input }) => lockAward(tx, input.awardId),
  policy: (actor, { resource }) => eitherSide(actor, resource),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    const { award, call } = resource;
    const isPaid = award.copayPaidOn !== null;
    const byChamber = judgesRequest(actor, resource) === "allow";
    if (isPaid && !byChamber) fail("COPAY_PAID");
    if (byChamber && !isSteppedUp(actor, now)) fail("STEP_UP_REQUIRED");
    if (byChamber) await refuseNear(tx, actor, call.id, "waiting");
    const ended = { endedOn: dayInMorocco(now), endReason: input.reason };
    await moveAward(tx, award, "given_up", ended);
    if (byChamber) await enqueueEach(tx, byMailAndSms, lettersOf("equipment-ended", [award.id]));
    return asProduct(tx, async () => {
      for (const step of isPaid ? (["owed_back", "paid_back"] as const) : (["reduced"] as const))
        await bookCopay(tx, award, step);
      const [request] = await tx
        .select()
        .from(equipmentRequest)
        .where(eq(equipmentRequest.id, award.requestId));
      if (!request) throw new Error(`${award.id} is of no request`);
      await moveRequest(tx, request, "declined");
      return call.state === "decided"
        ? await offerTo(tx, call, "waiting", now)
        : { offered: [], leftOut: [] };
    });
  },
  audit: ({ input, output: { offered, leftOut } }) => ({
    object: input.awardId,
    detail: { next: offered.join(" "), leftOut: leftOut.join(" ") },
  }),
  invalidates: () => [tags.equipment()],
});

/**
 * What was given was sold within the years it was to be kept: on record with the reason, and nobody asks after it any more. Refusals:
 * STATE_NOT_ALLOWED, DATE_AHEAD, KEPT_LONG_ENOUGH for a day after those years.
 */
export const recordResale = defineCommand({
  name: "equipment.resell",
  input: resellInput,
  errors: ["STATE_NOT_ALLOWED", "DATE_AHEAD", "KEPT_LONG_ENOUGH"],
  load: ({ tx, input }) => lockAward(tx, input.awardId),
  policy: (actor, { resource }) => judgesRequest(actor, resource),
  handler: async ({ tx, input, resource: { award }, now, fail }) => {
    if (input.on > dayInMorocco(now)) fail("DATE_AHEAD");
    if (award.keepUntil !== null && input.on > award.keepUntil) fail("KEPT_LONG_ENOUGH");
    await moveAward(tx, award, "resold", { endedOn: input.on, endReason: input.reason });
    const open = await tx
      .select({ id: equipmentFollowUp.id, state: equipmentFollowUp.state })
      .from(equipmentFollowUp)
      .where(
        and(eq(equipmentFollowUp.awardId, award.id), inArray(equipmentFollowUp.state, ["planned", "asked"])),
      );
    for (const one of open) await moveFollowUp(tx, one, "dropped");
  },
  audit: ({ input }) => ({ object: input.awardId, detail: { on: input.on } }),
});

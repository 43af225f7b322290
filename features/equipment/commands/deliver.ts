import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { equipmentAward, equipmentAwardCode } from "#db/schema/index.ts";
import { bookCopay } from "#features/equipment/commands/book-copay.ts";
import { lockAward } from "#features/equipment/commands/locks.ts";
import { moveAward } from "#features/equipment/commands/move.ts";
import { judgesRequest } from "#features/equipment/policy.ts";
import { deliverInput, payInput } from "#features/equipment/schema.ts";
import { byMailAndSms, lettersOf } from "#features/notify/jobs.ts";
import { newCounterCode } from "#lib/crypto/counter-code.ts";
import { dayInMorocco } from "#lib/days.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * What was agreed has come to the chamber: supplier, serial number, condition, day. It waits to be handed over, with a code, and the
 * artisan is told. Refusals: STATE_NOT_ALLOWED, DATE_AHEAD.
 */
export const recordDelivery = defineCommand({
  name: "equipment.deliver",
  input: deliverInput,
  errors: ["STATE_NOT_ALLOWED", "DATE_AHEAD"],
  load: ({ tx, input }) => lockAward(tx, input.awardId),
  policy: (actor, { resource }) => judgesRequest(actor, resource),
  handler: async ({ tx, input, resource: { award }, now, fail }) => {
    const { awardId, ...facts } = input;
    if (facts.deliveredOn > dayInMorocco(now)) fail("DATE_AHEAD");
    await moveAward(tx, award, "ready", facts);
    await tx
      .insert(equipmentAwardCode)
      .values({ awardId, chamberId: award.chamberId, code: newCounterCode() });
    await enqueueEach(tx, byMailAndSms, lettersOf("equipment-ready", [awardId]));
  },
  audit: ({ input }) => ({ object: input.awardId, detail: { serial: input.serial } }),
});

/** The chamber has received an artisan's share. Refusals: COPAY_NONE when nothing is owed, DATE_AHEAD. */
export const payCopay = defineCommand({
  name: "equipment.pay-copay",
  input: payInput,
  errors: ["COPAY_NONE", "DATE_AHEAD"],
  load: ({ tx, input }) => lockAward(tx, input.awardId),
  policy: (actor, { resource }) => judgesRequest(actor, resource),
  handler: async ({ tx, input, resource: { award }, now, fail }) => {
    if (input.paidOn > dayInMorocco(now)) fail("DATE_AHEAD");
    const isOwed = award.copayMinor > 0 && (award.state === "agreed" || award.state === "ready");
    const [paid] = isOwed
      ? await tx
          .update(equipmentAward)
          .set({ copayPaidOn: input.paidOn, copayPaidHow: input.paidHow })
          .where(and(eq(equipmentAward.id, award.id), isNull(equipmentAward.copayPaidOn)))
          .returning({ id: equipmentAward.id })
      : [];
    if (!paid) fail("COPAY_NONE");
    await asProduct(tx, () => bookCopay(tx, award, "paid"));
    return { minor: award.copayMinor };
  },
  audit: ({ input, output }) => ({ object: input.awardId, detail: output }),
});

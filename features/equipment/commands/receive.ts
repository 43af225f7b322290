import "server-only";
import { eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { equipmentAwardCode, equipmentFollowUp } from "#db/schema/index.ts";
import { lockAward } from "#features/equipment/commands/locks.ts";
import { moveAward } from "#features/equipment/commands/move.ts";
import { judgesRequest, ownWorkshop } from "#features/equipment/policy.ts";
import { standingOf } from "#features/equipment/queries/may-ask.ts";
import { awardInput, receiveByCodeInput } from "#features/equipment/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { judgeCode } from "#lib/crypto/counter-code.ts";
import { dayAfterMonths, dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

type Held = NonNullable<Awaited<ReturnType<typeof lockAward>>>;
type Award = Held["award"];

const handOverErrors = ["STATE_NOT_ALLOWED", "COPAY_DUE", "NOT_LISTED", "NOT_OF_CHAMBER"] as const;

/**
 * Refuses what cannot be handed over now: what has not come or is gone, what its artisan still owes for, and to whom it could not be offered
 * any more.
 */
async function requireReady(tx: Tx, { award, chamberId, artisanId }: Held): Promise<void> {
  const { state, copayMinor, copayPaidOn } = award;
  if (state !== "ready") throw new Refusal("STATE_NOT_ALLOWED");
  if (copayMinor > 0 && copayPaidOn === null) throw new Refusal("COPAY_DUE");
  const notNow = await asProduct(tx, () => standingOf(tx, artisanId, chamberId));
  if (notNow) throw new Refusal(notNow);
}

/** Notes that the artisan has it: from this day it is kept for the years agreed, and looked at after the months of the rule. */
async function handOver(tx: Tx, award: Award, by: "signature" | "code", now: Date): Promise<void> {
  const today = dayInMorocco(now);
  const { months } = await ruleValue(tx, "equipment.follow-up", now);
  const keepUntil = dayAfterMonths(today, award.keepYears * 12);
  await moveAward(tx, award, "received", { receivedAt: now, receivedBy: by, keepUntil });
  const dueOn = dayAfterMonths(today, months);
  await asProduct(tx, () =>
    tx.insert(equipmentFollowUp).values({ awardId: award.id, dueOn, createdAt: now }),
  );
}

/** Records that an artisan signed for what they were given. Refusals: STATE_NOT_ALLOWED, COPAY_DUE, NOT_LISTED, NOT_OF_CHAMBER. */
export const receiveAwardSigned = defineCommand({
  name: "equipment.receive-signed",
  input: awardInput,
  errors: [...handOverErrors],
  load: ({ tx, input }) => lockAward(tx, input.awardId),
  policy: (actor, { resource }) => judgesRequest(actor, resource),
  handler: async ({ tx, resource, now }) => {
    await requireReady(tx, resource);
    await handOver(tx, resource.award, "signature", now);
  },
  audit: ({ input }) => ({ object: input.awardId, detail: { by: "signature" } }),
});

/**
 * An artisan says that they have it, with the code they were told at the counter. A wrong code is counted and answered with the tries
 * that are left: a refusal would take the count back. Refusals: STATE_NOT_ALLOWED, COPAY_DUE, NOT_LISTED, NOT_OF_CHAMBER, TRIES_OVER.
 */
export const receiveAwardByCode = defineCommand({
  name: "equipment.receive-by-code",
  input: receiveByCodeInput,
  errors: [...handOverErrors, "TRIES_OVER"],
  load: ({ tx, input }) => lockAward(tx, input.awardId),
  policy: (actor, { resource }) => ownWorkshop(actor, resource),
  handler: async ({ tx, input, resource, now, fail }) => {
    const { award } = resource;
    await requireReady(tx, resource);
    const left = await asProduct(tx, async () => {
      const which = eq(equipmentAwardCode.awardId, award.id);
      const [known] = await tx.select().from(equipmentAwardCode).where(which).for("update");
      const judged = judgeCode(known, input.code);
      if (judged === "over") return fail("TRIES_OVER");
      if (judged.right) return null;
      await tx
        .update(equipmentAwardCode)
        .set({ wrongTries: sql`${equipmentAwardCode.wrongTries} + 1` })
        .where(which);
      return judged.left;
    });
    if (left !== null) return { received: false, left };
    await handOver(tx, award, "code", now);
    return { received: true, left: 0 };
  },
  audit: ({ input, output }) => ({ object: input.awardId, detail: { received: output.received } }),
});

import "server-only";
import { and, eq, isNull, lt, lte, or } from "drizzle-orm";
import { z } from "zod";
import { equipmentCall, equipmentFollowUp, equipmentRequest } from "#db/schema/index.ts";
import { ruleValue } from "#features/rules/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Calls whose days are over, offers nobody answered in time, and looks that are to be asked for, or asked for once more. */
export const equipmentDue = defineQuery({
  name: "equipment.due",
  input: z.strictObject({}),
  handler: async ({ tx, now }) => {
    const today = dayInMorocco(now);
    const { remind } = await ruleValue(tx, "equipment.follow-up", now);
    const calls = await tx
      .select({ id: equipmentCall.id })
      .from(equipmentCall)
      .where(and(eq(equipmentCall.state, "published"), lt(equipmentCall.closesOn, today)))
      .limit(500);
    const offers = await tx
      .select({ id: equipmentRequest.id })
      .from(equipmentRequest)
      .where(and(eq(equipmentRequest.state, "offered"), lte(equipmentRequest.answerBy, now)))
      .limit(500);
    const looks = await tx
      .select({ id: equipmentFollowUp.id })
      .from(equipmentFollowUp)
      .where(
        or(
          and(eq(equipmentFollowUp.state, "planned"), lte(equipmentFollowUp.dueOn, today)),
          and(
            eq(equipmentFollowUp.state, "asked"),
            isNull(equipmentFollowUp.remindedAt),
            lte(equipmentFollowUp.askedAt, new Date(now.getTime() - remind * 86_400_000)),
          ),
        ),
      )
      .limit(500);
    return {
      calls: calls.map(({ id }) => id),
      offers: offers.map(({ id }) => id),
      looks: looks.map(({ id }) => id),
    };
  },
  policy: onlySystem,
});

import "server-only";
import { eq } from "drizzle-orm";
import { dutyRule } from "#db/schema/index.ts";
import { mayRecordDelivery } from "#features/shipping/policy.ts";
import { endDutyInput } from "#features/shipping/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Ends a charge on entry with a day that has not passed. One that has ended already stays ended as it was. */
export const endDutyRule = defineCommand({
  name: "shipping.end-duty-rule",
  input: endDutyInput,
  errors: ["TARIFF_DAY_PASSED", "RULE_ENDED"],
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(dutyRule).where(eq(dutyRule.id, input.ruleId));
    return row ?? null;
  },
  policy: mayRecordDelivery,
  stepUp: true,
  handler: async ({ tx, input, resource, now, fail }) => {
    const today = dayInMorocco(now);
    if (resource.validUntil && resource.validUntil < today) fail("RULE_ENDED");
    if (input.validUntil < today || input.validUntil < resource.validFrom) fail("TARIFF_DAY_PASSED");
    await tx.update(dutyRule).set({ validUntil: input.validUntil }).where(eq(dutyRule.id, input.ruleId));
  },
  audit: ({ input }) => ({ object: input.ruleId, detail: { validUntil: input.validUntil } }),
});

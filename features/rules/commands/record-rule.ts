import "server-only";
import { z } from "zod";
import { datedRule } from "#db/schema/rules.ts";
import { mayRecordRule } from "#features/rules/policy.ts";
import { dayInMorocco } from "#features/rules/queries/rule-at.ts";
import { type RuleKey, ruleKeys, ruleShapes } from "#features/rules/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";

/**
 * Records a rule from a day on, with where it stands. Earlier rows stay as they are; a day that has passed is refused, since
 * decisions were taken under what held then.
 */
export const recordRule = defineCommand({
  name: "rules.record",
  input: z.strictObject({
    key: z.enum(ruleKeys as [RuleKey, ...RuleKey[]]),
    /** JSON text of the value, as ruleShapes describes it. */
    value: z.string().max(4000),
    effectiveFrom: z.iso.date("DATE_INVALID"),
    source: z.string().trim().min(3, "SOURCE_REQUIRED").max(500),
    evidence: z.enum(["confirmed", "reported", "unconfirmed"]),
  }),
  errors: ["RULE_SHAPE", "RULE_DAY_PASSED", "RULE_DAY_TAKEN"],
  load: async () => true,
  policy: mayRecordRule,
  stepUp: true,
  handler: async ({ tx, input, actor, now, fail }) => {
    if (input.effectiveFrom < dayInMorocco(now)) fail("RULE_DAY_PASSED");
    const value = ruleShapes[input.key].safeParse(jsonOf(input.value));
    if (!value.success) fail("RULE_SHAPE");
    try {
      await tx.transaction((inner) =>
        inner.insert(datedRule).values({
          key: input.key,
          value: value.data,
          effectiveFrom: input.effectiveFrom,
          source: input.source,
          evidence: input.evidence,
          recordedBy: actor.kind === "person" ? actor.userId : null,
        }),
      );
    } catch (error) {
      if (isUniqueViolation(error)) fail("RULE_DAY_TAKEN");
      throw error;
    }
  },
  audit: ({ input }) => ({ object: `rule:${input.key}`, detail: { effectiveFrom: input.effectiveFrom } }),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import "server-only";
import { asc, desc } from "drizzle-orm";
import { z } from "zod";
import { datedRule } from "#db/schema/rules.ts";
import { mayReadRules } from "#features/rules/policy.ts";
import type { RuleRow } from "#features/rules/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Every rule ever recorded, by key, the latest first. */
export const listRules = defineQuery({
  name: "rules.list",
  input: z.strictObject({}),
  handler: async ({ tx }): Promise<RuleRow[]> =>
    tx
      .select({
        key: datedRule.key,
        value: datedRule.value,
        effectiveFrom: datedRule.effectiveFrom,
        source: datedRule.source,
        evidence: datedRule.evidence,
      })
      .from(datedRule)
      .orderBy(asc(datedRule.key), desc(datedRule.effectiveFrom)),
  policy: mayReadRules,
});

import type { Database } from "#db/client.ts";
import { datedRule } from "#db/schema/rules.ts";
import { type RuleData, rules } from "#db/seed/data/rules.ts";
import { stableId } from "#tests/factories/stable-id.ts";

/** The rules a new database starts with; those that are there already stay. */
export async function makeRules(db: Database, given: readonly RuleData[] = rules): Promise<void> {
  await db
    .insert(datedRule)
    .values(given.map((rule) => ({ id: stableId("rule", `${rule.key} ${rule.effectiveFrom}`), ...rule })))
    .onConflictDoNothing();
}

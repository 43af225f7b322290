import "server-only";
import { and, desc, eq, lte } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { datedRule } from "#db/schema/rules.ts";
import { type Rule, type RuleKey, type RuleValue, ruleShapes } from "#features/rules/schema.ts";
import { dayInMorocco } from "#lib/days.ts";

export { dayInMorocco } from "#lib/days.ts";

/**
 * The rule in force at an instant. Throws when none is recorded or what is recorded has another shape: the product has no
 * value of its own to fall back on.
 */
export async function ruleAt<K extends RuleKey>(tx: Tx, key: K, at: Date): Promise<Rule<K>> {
  const rule = await findRule(tx, key, dayInMorocco(at));
  if (!rule) throw new Error(`no rule ${key} is in force`);
  return rule;
}

/** The rule in force on a day (ISO date); null when none is recorded, for what is then not offered. */
export async function findRule<K extends RuleKey>(tx: Tx, key: K, day: string): Promise<Rule<K> | null> {
  const [row] = await tx
    .select()
    .from(datedRule)
    .where(and(eq(datedRule.key, key), lte(datedRule.effectiveFrom, day)))
    .orderBy(desc(datedRule.effectiveFrom))
    .limit(1);
  if (!row) return null;
  const { effectiveFrom, source, evidence } = row;
  return { key, value: ruleShapes[key].parse(row.value) as RuleValue<K>, effectiveFrom, source, evidence };
}

/** The value alone. */
export async function ruleValue<K extends RuleKey>(tx: Tx, key: K, at: Date): Promise<RuleValue<K>> {
  return (await ruleAt(tx, key, at)).value;
}

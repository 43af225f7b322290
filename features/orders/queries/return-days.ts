import "server-only";
import type { Tx } from "#db/client.ts";
import { ruleValue } from "#features/rules/index.ts";

/**
 * Days a buyer in a country (ISO 3166-1 alpha-2) has to send back what was delivered, by the rule in force at an instant. Where
 * no rule names the country, the longer one holds. Throws when no rule is recorded.
 */
export async function returnDays(tx: Tx, country: string, at: Date): Promise<number> {
  const days = await ruleValue(tx, "returns.days", at);
  return country === "MA" ? days.morocco : Math.max(days.morocco, days.union);
}

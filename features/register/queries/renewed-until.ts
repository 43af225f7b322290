import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";

/**
 * The last day (ISO date) a registration has once it is put back, or null when it stays as it is: one that has run out is
 * renewed for as long as a card is valid (rule card.validity). 29 February ends on the 28th, as on cards.
 */
export async function renewedUntil(tx: Tx, validUntil: string | null, at: Date): Promise<string | null> {
  const today = dayInMorocco(at);
  if (validUntil === null || validUntil >= today) return null;
  const { years } = await ruleValue(tx, "card.validity", at);
  const { rows } = (await tx.execute(
    sql`select (${today}::date + make_interval(years => ${years}))::date::text as day`,
  )) as unknown as { rows: { day: string }[] };
  return rows[0]?.day ?? null;
}

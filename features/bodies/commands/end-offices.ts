import "server-only";
import { and, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { craftBodyOffice } from "#db/schema/bodies.ts";

/** Ends offices that are held, on a day (ISO date). One that began later ends on the day it began. Returns how many. */
export async function endOffices(tx: Tx, of: SQL, day: string): Promise<number> {
  const ended = await tx
    .update(craftBodyOffice)
    .set({ until: sql`greatest(${craftBodyOffice.since}, ${day}::date)` })
    .where(and(of, isNull(craftBodyOffice.until)))
    .returning({ id: craftBodyOffice.id });
  return ended.length;
}

import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Id } from "#lib/ids/ids.ts";

/** How many of a maker's parcels are on their way; nothing of what is in them or for whom. */
export async function openOrdersOf(tx: Tx, artisanId: Id<"artisan">): Promise<number> {
  const { rows } = (await tx.execute(sql`select maker_open_orders(${artisanId}) as n`)) as unknown as {
    rows: { n: number }[];
  };
  return Number(rows[0]?.n ?? 0);
}

import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { payable } from "#db/schema/index.ts";
import type { Balance, Open } from "#features/ledger/domain/draw.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Locks what stands on makers' accounts, in the order of makers, until the transaction ends. */
export async function lockSellers(
  tx: Tx,
  artisanIds: readonly Id<"artisan">[],
): Promise<Map<Id<"artisan">, Balance>> {
  if (artisanIds.length === 0) return new Map();
  const { rows } = (await tx.execute(
    sql`select artisan_id, payable_minor::text as payable, shipping_minor::text as shipping, receivable_minor::text as receivable
      from lock_seller_balances(${sql.param([...artisanIds])}::text[])`,
  )) as unknown as {
    rows: { artisan_id: Id<"artisan">; payable: string; shipping: string; receivable: string }[];
  };
  return new Map(
    rows.map((row) => [
      row.artisan_id,
      {
        payable: Number(row.payable),
        shipping: Number(row.shipping),
        receivable: Number(row.receivable),
      },
    ]),
  );
}

/** What is still to be paid to a maker and in no batch, oldest first. Call with the maker's balance locked. */
export async function readOpenPayables(tx: Tx, artisanId: Id<"artisan">): Promise<Open[]> {
  const rows = await tx
    .select()
    .from(payable)
    .where(and(eq(payable.artisanId, artisanId), inArray(payable.state, ["accrued", "eligible", "frozen"])))
    .orderBy(asc(payable.createdAt), asc(payable.orderId))
    .for("update");
  return rows
    .map((row) => ({
      orderId: row.orderId,
      left: row.amountMinor - row.takenBackMinor - row.nettedMinor,
    }))
    .filter((row) => row.left > 0);
}

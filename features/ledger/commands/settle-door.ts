import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanOrder, journal } from "#db/schema/index.ts";
import { postJournal } from "#features/ledger/commands/post-journal.ts";
import { remittanceEntries } from "#features/ledger/domain/entries.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";

/** Books that a courier brought what a buyer paid at the door for an order. False when it was booked already. */
export async function bookRemittance(tx: Tx, orderId: Id<"order">): Promise<boolean> {
  const order = await readOrder(tx, orderId);
  return postJournal(
    tx,
    { type: "order", id: orderId, kind: "remitted" },
    remittanceEntries(money(order.totalMinor, order.currency)),
  );
}

/** Of each order, whether the courier brought its money, and whether its sale was taken back. */
export async function readDoorBooks(
  tx: Tx,
  orderIds: readonly Id<"order">[],
): Promise<Map<Id<"order">, { isRemitted: boolean; isReversed: boolean }>> {
  const rows =
    orderIds.length === 0
      ? []
      : await tx
          .select({ id: journal.sourceId, kind: journal.kind })
          .from(journal)
          .where(and(eq(journal.sourceType, "order"), inArray(journal.sourceId, [...orderIds])));
  const has = (id: string, kind: string) => rows.some((row) => row.id === id && row.kind === kind);
  return new Map(
    orderIds.map((id) => [id, { isRemitted: has(id, "remitted"), isReversed: has(id, "reversed") }]),
  );
}

async function readOrder(tx: Tx, orderId: Id<"order">) {
  const [order] = await tx.select().from(artisanOrder).where(eq(artisanOrder.id, orderId));
  if (!order) throw new Error(`no order ${orderId}`);
  return order;
}

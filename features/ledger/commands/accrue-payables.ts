import "server-only";
import type { Tx } from "#db/client.ts";
import { type artisanOrder, payable } from "#db/schema/index.ts";
import { netReceivable } from "#features/ledger/commands/net-receivable.ts";

/** What of an order says how much its maker is owed. */
export type Earning = Pick<
  typeof artisanOrder.$inferSelect,
  "id" | "artisanId" | "madItemsMinor" | "madShippingMinor" | "commissionMinor" | "commissionVatMinor"
>;

/**
 * Opens what each new order brings its maker: the goods less commission and its tax, and delivery. In dirhams. Call after the
 * sale is booked: what a maker owes is kept from it at once.
 */
export async function accruePayables(tx: Tx, orders: readonly Earning[]): Promise<void> {
  if (orders.length === 0) return;
  await tx.insert(payable).values(
    orders.map((order) => ({
      orderId: order.id,
      artisanId: order.artisanId,
      amountMinor:
        order.madItemsMinor - order.commissionMinor - order.commissionVatMinor + order.madShippingMinor,
    })),
  );
  const byMaker = orders.toSorted((a, b) => a.artisanId.localeCompare(b.artisanId));
  for (const { id, artisanId } of byMaker) await netReceivable(tx, artisanId, { type: "order", id });
}

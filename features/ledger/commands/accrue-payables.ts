import "server-only";
import type { Tx } from "#db/client.ts";
import { together } from "#db/pipeline.ts";
import { type artisanOrder, payable } from "#db/schema/index.ts";
import { lockSellers } from "#features/ledger/commands/lock-sellers.ts";
import { netLocked } from "#features/ledger/commands/net-receivable.ts";

/** What of an order says how much its maker is owed. */
export type Earning = Pick<
  typeof artisanOrder.$inferSelect,
  | ("id" | "artisanId" | "madItemsMinor" | "madShippingMinor")
  | ("commissionMinor" | "commissionVatMinor" | "fundMinor")
>;

/**
 * Opens what each new order brings its maker: the goods less commission, its tax and the fund's share, and delivery. In dirhams. Call after the
 * sale is booked: what a maker owes is kept from it at once.
 */
export async function accruePayables(tx: Tx, orders: readonly Earning[]): Promise<void> {
  if (orders.length === 0) return;
  const byMaker = orders.toSorted((a, b) => a.artisanId.localeCompare(b.artisanId));
  // The sale's lines, which were booked before, have moved and locked these balances already.
  const makers = byMaker.map(({ artisanId }) => artisanId);
  const [, balances] = await together([openPayables(tx, orders), lockSellers(tx, makers)]);
  for (const { id, artisanId } of byMaker)
    await netLocked(tx, artisanId, balances.get(artisanId), { type: "order", id });
}

async function openPayables(tx: Tx, orders: readonly Earning[]): Promise<void> {
  await tx.insert(payable).values(
    orders.map((order) => ({
      orderId: order.id,
      artisanId: order.artisanId,
      amountMinor:
        order.madItemsMinor -
        order.commissionMinor -
        order.commissionVatMinor -
        order.fundMinor +
        order.madShippingMinor,
    })),
  );
}

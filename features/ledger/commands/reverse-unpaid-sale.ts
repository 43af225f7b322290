import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { PaymentMethod } from "#db/schema/checkout.ts";
import { artisanOrder, journal, orderLine } from "#db/schema/index.ts";
import { bookPromotions } from "#features/ledger/commands/book-promotions.ts";
import { readDoorBooks } from "#features/ledger/commands/settle-door.ts";
import { takeBack } from "#features/ledger/commands/take-back.ts";
import { accounts } from "#features/ledger/domain/entries.ts";
import { fundsOf } from "#features/ledger/domain/funds-of.ts";
import { giveBackUses, lockPromotions } from "#features/promotions/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";

/**
 * Takes one order's part of a sale back that nobody will pay any more: cancelled, or refused at the door. The courier owes us
 * nothing then, and nothing is owed to the maker, the platform or the tax office. False when no sale was booked, this was done
 * before, or the courier has brought its money.
 */
export async function reverseUnpaidSale(tx: Tx, orderId: Id<"order">): Promise<boolean> {
  const [order] = await tx.select().from(artisanOrder).where(eq(artisanOrder.id, orderId));
  if (!order) throw new Error(`no order ${orderId}`);
  const [sale] = await tx
    .select({ id: journal.id })
    .from(journal)
    .where(
      and(
        eq(journal.sourceType, "checkout"),
        eq(journal.sourceId, order.checkoutId),
        eq(journal.kind, "sale"),
      ),
    );
  if (!sale || (await readDoorBooks(tx, [orderId])).get(orderId)?.isRemitted) return false;
  const lines = await tx.select().from(orderLine).where(eq(orderLine.orderId, orderId));
  const part = {
    orderId,
    artisanId: order.artisanId,
    madItems: money(order.madItemsMinor, "MAD"),
    madShipping: money(order.madShippingMinor, "MAD"),
    subsidy: money(order.subsidyMinor, "MAD"),
    commission: money(order.commissionMinor, "MAD"),
    commissionVat: money(order.commissionVatMinor, "MAD"),
    funds: fundsOf(lines),
    duties: money(order.dutiesMinor, order.currency),
    toBuyer: money(order.totalMinor, order.currency),
  };
  const parts = [
    ...lines.map((line) => ({
      ...{ promotionId: line.promotionId, cost: line.promotionCostMinor, subsidy: line.subsidyMinor },
    })),
    {
      ...{ promotionId: order.deliveryPromotionId, cost: order.deliverySubsidyMinor },
      subsidy: order.deliverySubsidyMinor,
    },
  ].flatMap(({ promotionId, ...given }) => (promotionId ? [{ promotionId, ...given }] : []));
  const ids = parts.map(({ promotionId }) => promotionId);
  await lockPromotions(tx, ids);
  const source = { type: "order" as const, id: orderId };
  if (!(await takeBack(tx, { ...source, kind: "reversed" }, [part], clearingOf(order.method)))) return false;
  await giveBackUses(
    tx,
    order.checkoutId,
    parts.map(({ promotionId, cost }) => ({ promotionId, minor: cost })),
  );
  await bookPromotions(
    tx,
    source,
    parts.map(({ promotionId, subsidy }) => ({ promotionId, minor: -subsidy })),
  );
  return true;
}

/** Where the money of a sale would have been. */
function clearingOf(method: PaymentMethod): string {
  if (method === "cash_on_delivery") return accounts.codReceivable;
  return method === "cash_at_stand" ? accounts.standCash : accounts.bank;
}

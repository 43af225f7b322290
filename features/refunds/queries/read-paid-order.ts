import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanOrder, orderLine, refundLine, stock } from "#db/schema/index.ts";
import { addGiven, type Given, nothingGiven } from "#features/refunds/domain/parts.ts";
import type { PaidOrder } from "#features/refunds/domain/refund-of-order.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Currency, money } from "#lib/money/money.ts";

/**
 * Locks what a refund of an order touches, in the order everybody locks in: shelves by sku, then the order. Two refunds of one
 * order wait for each other here, and the second reads what the first gave.
 */
export async function lockForRefund(tx: Tx, orderId: Id<"order">): Promise<void> {
  const lines = await tx.select({ sku: orderLine.sku }).from(orderLine).where(eq(orderLine.orderId, orderId));
  const skus = lines.map(({ sku }) => sku);
  if (skus.length > 0)
    await tx
      .select({ sku: stock.sku })
      .from(stock)
      .where(inArray(stock.sku, skus))
      .orderBy(asc(stock.sku))
      .for("update");
  await tx
    .select({ id: artisanOrder.id })
    .from(artisanOrder)
    .where(eq(artisanOrder.id, orderId))
    .for("update");
}

/** An order as it was paid, with what went back of it so far. Null when the actor does not see it. */
export async function readPaidOrder(tx: Tx, orderId: Id<"order">): Promise<PaidOrder | null> {
  const [order] = await tx.select().from(artisanOrder).where(eq(artisanOrder.id, orderId));
  if (!order) return null;
  const { currency } = order;
  const lines = await tx
    .select()
    .from(orderLine)
    .where(eq(orderLine.orderId, orderId))
    .orderBy(asc(orderLine.sku));
  const given = await readGiven(tx, orderId, currency);
  const givenOf = (key: string) => given.get(key) ?? nothingGiven(currency);
  return {
    id: order.id,
    checkoutId: order.checkoutId,
    artisanId: order.artisanId,
    currency,
    lines: lines.map((line) => ({
      id: line.id,
      sku: line.sku,
      quantity: line.quantity,
      unit: money(line.unitMinor, currency),
      mad: money(line.madUnitMinor * line.quantity, "MAD"),
      subsidy: money(line.subsidyMinor, "MAD"),
      commission: money(line.commissionMinor, "MAD"),
      commissionVat: money(line.commissionVatMinor, "MAD"),
      fund: money(line.fundMinor, "MAD"),
      fundCraftId: line.fundCraftId,
      given: givenOf(line.id),
      promotionId: line.promotionId,
      cost: money(line.promotionCostMinor, "MAD"),
    })),
    shipping: {
      amount: money(order.shippingMinor, currency),
      mad: money(order.madShippingMinor, "MAD"),
      subsidy: money(order.deliverySubsidyMinor, "MAD"),
      promotionId: order.deliveryPromotionId,
      given: givenOf("shipping"),
    },
    duties: { amount: money(order.dutiesMinor, currency), given: givenOf("duties") },
  };
}

/** What went back of an order, by line, and of delivery and duties. */
async function readGiven(tx: Tx, orderId: Id<"order">, currency: Currency): Promise<Map<string, Given>> {
  const rows = await tx
    .select()
    .from(refundLine)
    .where(eq(refundLine.orderId, orderId))
    .orderBy(sql`${refundLine.n}`);
  const sums = new Map<string, Given>();
  for (const row of rows) {
    const key = row.orderLineId ?? row.part;
    const own: Given = {
      quantity: row.quantity,
      amount: money(row.amountMinor, currency),
      borne: money(row.borneMinor, currency),
      mad: money(row.madMinor, "MAD"),
      subsidy: money(row.subsidyMinor, "MAD"),
      commission: money(row.commissionMinor, "MAD"),
      commissionVat: money(row.commissionVatMinor, "MAD"),
      fund: money(row.fundMinor, "MAD"),
    };
    sums.set(key, addGiven(sums.get(key) ?? nothingGiven(currency), own));
  }
  return sums;
}

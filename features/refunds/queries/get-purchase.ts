import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import {
  artisan,
  artisanOrder,
  chamber,
  checkout,
  orderLine,
  refund,
  refundLine,
  returnLine,
  returnRequest,
} from "#db/schema/index.ts";
import type { OrderState } from "#db/schema/orders.ts";
import type { ReturnState } from "#db/schema/refunds.ts";
import { buyerOfOrder } from "#features/orders/index.ts";
import { mayCancel } from "#features/refunds/domain/cancelling.ts";
import { leftToRefund } from "#features/refunds/domain/refund-of-order.ts";
import { countGoneBack } from "#features/refunds/queries/count-gone-back.ts";
import { readPaidOrder } from "#features/refunds/queries/read-paid-order.ts";
import { returnTerms } from "#features/refunds/queries/return-terms.ts";
import { isUnderWay } from "#features/refunds/queries/what-left.ts";
import { ruleValue } from "#features/rules/index.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { type Money, money } from "#lib/money/money.ts";

const day = 86_400_000;

/** A return as its buyer follows it. Instants are ISO strings. */
export type BuyersReturn = {
  id: Id<"returnRequest">;
  state: ReturnState;
  sendBy: string;
  buyerPaysPostage: boolean;
  sendTo: { name: LocalizedText; address: LocalizedText | null };
  lines: { title: LocalizedText; quantity: number }[];
  withheld: Money | null;
  withheldReason: string | null;
  inspectionNote: string | null;
  settlementNote: string | null;
  contestUntil: string | null;
};

export type BuyersOrder = {
  id: Id<"order">;
  number: string;
  state: OrderState;
  maker: LocalizedText;
  /** How often something went back: a form sends it along. */
  seen: number;
  lines: { id: Id<"orderLine">; title: LocalizedText; left: number; unit: Money }[];
  mayCancel: boolean;
  /** Bought over the table: by card it goes back for a fault alone, cash is the maker's to give back. */
  stand: "cash" | "card" | null;
  /** Paid at the door, so as a whole or not at all. */
  wholeOnly: boolean;
  /** Until when a return may be asked for; null when it may not. */
  returnUntil: string | null;
  /** Everything that is left of what was paid. */
  left: Money;
  refunds: { id: string; amount: Money; state: "due" | "sent" | "succeeded" | "failed"; at: string }[];
  returns: BuyersReturn[];
};

/** What the buyer of a purchase may take back or send back, and what has gone back so far. */
export const getPurchase = defineQuery({
  name: "refunds.get-purchase",
  input: z.strictObject({ checkoutId: idSchema("checkout") }),
  policy: buyerOfOrder,
  handler: async ({ tx, input, now }) => {
    const [row] = await tx.select().from(checkout).where(eq(checkout.id, input.checkoutId));
    if (!row) return null;
    const orders = await tx
      .select({ order: artisanOrder, maker: artisan.name })
      .from(artisanOrder)
      .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
      .where(eq(artisanOrder.checkoutId, row.id))
      .orderBy(asc(artisanOrder.number));
    const shown: BuyersOrder[] = [];
    for (const { order, maker } of orders)
      shown.push(
        await asBuyersOrder(tx, {
          order,
          maker,
          country: row.address.country,
          isPaid: row.state === "paid",
          now,
        }),
      );
    const { id, number, userId, visitorHash } = row;
    return { id, number, userId, visitorHash, orders: shown };
  },
});

type Found = {
  order: typeof artisanOrder.$inferSelect;
  maker: LocalizedText;
  country: string;
  isPaid: boolean;
  now: Date;
};

async function asBuyersOrder(tx: Tx, { order, maker, country, isPaid, now }: Found): Promise<BuyersOrder> {
  const paid = await readPaidOrder(tx, order.id);
  if (!paid) throw new Error(`no order ${order.id}`);
  const titles = await tx
    .select({ id: orderLine.id, title: orderLine.title })
    .from(orderLine)
    .where(eq(orderLine.orderId, order.id));
  const titleOf = (id: string) => titles.find((line) => line.id === id)?.title ?? {};
  const isThere = order.state === "delivered" || order.state === "partially_refunded";
  const stand = standOf(order);
  const { until } =
    isThere && stand !== "cash"
      ? await returnTerms(tx, { orderId: order.id, country, at: now })
      : { until: null };
  const lines = paid.lines.map(({ id, quantity, given, unit }) => ({
    id,
    title: titleOf(id),
    left: quantity - given.quantity,
    unit,
  }));
  const hasUnits = lines.some(({ left }) => left > 0);
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    maker,
    seen: await countGoneBack(tx, order.id),
    lines,
    mayCancel: hasUnits && mayCancel("buyer", order) && !(await isUnderWay(tx, order.id, "buyer")),
    stand,
    wholeOnly: !isPaid,
    returnUntil: until && until >= now && hasUnits ? until.toISOString() : null,
    left: leftToRefund(paid),
    refunds: await refundsOf(tx, order.id),
    returns: await returnsOf(tx, order, titleOf),
  };
}

function standOf({ handover, method }: Found["order"]): BuyersOrder["stand"] {
  if (handover !== "stand") return null;
  return method === "cash_at_stand" ? "cash" : "card";
}

async function refundsOf(tx: Tx, orderId: Id<"order">): Promise<BuyersOrder["refunds"]> {
  const ids = tx.select({ id: refundLine.refundId }).from(refundLine).where(eq(refundLine.orderId, orderId));
  const rows = await tx
    .select()
    .from(refund)
    .where(and(inArray(refund.id, ids)))
    .orderBy(asc(refund.createdAt));
  return rows.map((row) => ({
    id: row.id,
    amount: money(row.amountMinor, row.currency),
    state: row.state,
    at: row.createdAt.toISOString(),
  }));
}

async function returnsOf(
  tx: Tx,
  order: Found["order"],
  titleOf: (id: string) => LocalizedText,
): Promise<BuyersReturn[]> {
  const rows = await tx
    .select()
    .from(returnRequest)
    .where(eq(returnRequest.orderId, order.id))
    .orderBy(asc(returnRequest.createdAt));
  const found: BuyersReturn[] = [];
  for (const row of rows) {
    const lines = await tx.select().from(returnLine).where(eq(returnLine.returnId, row.id));
    // The chamber takes parcels for its makers: nobody's home is on a label.
    const [office] = await asProduct(tx, () =>
      tx
        .select({ name: chamber.name, address: chamber.address })
        .from(chamber)
        .where(eq(chamber.id, row.chamberId)),
    );
    const { contest } = await ruleValue(tx, "returns.terms", row.createdAt);
    const contestUntil = row.decidedAt && new Date(row.decidedAt.getTime() + contest * day).toISOString();
    found.push({
      id: row.id,
      state: row.state,
      sendBy: row.sendBy.toISOString(),
      buyerPaysPostage: row.buyerPaysPostage,
      sendTo: { name: office?.name ?? {}, address: office?.address ?? null },
      lines: lines.map((line) => ({ title: titleOf(line.orderLineId), quantity: line.quantity })),
      withheld: row.withheldMinor > 0 ? money(row.withheldMinor, order.currency) : null,
      withheldReason: row.withheldReason,
      inspectionNote: row.inspectionNote,
      settlementNote: row.settlementNote,
      contestUntil: row.state === "refunded" && row.withheldMinor > 0 ? contestUntil : null,
    });
  }
  return found;
}

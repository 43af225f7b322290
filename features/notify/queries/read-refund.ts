import "server-only";
import { eq, inArray } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import {
  artisanContact,
  artisanOrder,
  checkout,
  orderCancellation,
  orderLine,
  refund,
  refundLine,
  returnLine,
  returnRequest,
} from "#db/schema/index.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { isId } from "#lib/ids/ids.ts";
import { money, sum } from "#lib/money/money.ts";

const asSystem = { kind: "system" } as const;

/** What goes back to a buyer, part by part, with what it takes from its maker. Null for an unknown id. */
export async function readRefund(id: string) {
  if (!isId("refund", id)) return null;
  return withActorSettings(database(), asSystem, async (tx) => {
    const [row] = await tx
      .select({ refund, purchase: checkout })
      .from(refund)
      .innerJoin(checkout, eq(checkout.id, refund.checkoutId))
      .where(eq(refund.id, id));
    if (!row) return null;
    const parts = await tx
      .select({ part: refundLine, title: orderLine.title, order: artisanOrder })
      .from(refundLine)
      .innerJoin(artisanOrder, eq(artisanOrder.id, refundLine.orderId))
      .leftJoin(orderLine, eq(orderLine.id, refundLine.orderLineId))
      .where(eq(refundLine.refundId, id))
      .orderBy(refundLine.n);
    const order = parts[0]?.order;
    const [contact] = order
      ? await tx
          .select({ email: artisanContact.email, locale: artisanContact.locale })
          .from(artisanContact)
          .where(eq(artisanContact.artisanId, order.artisanId))
      : [];
    const [cancelled] = await tx.select().from(orderCancellation).where(eq(orderCancellation.refundId, id));
    const { currency } = row.refund;
    return {
      reason: row.refund.reason,
      amount: money(row.refund.amountMinor, currency),
      isByBank: row.refund.paymentIntent === null || row.refund.bankReference !== null,
      number: order?.number ?? row.purchase.number,
      checkoutId: row.purchase.id,
      email: row.purchase.email,
      locale: localeOf(row.purchase.locale),
      cancellation: cancelled ? { by: cancelled.by, reason: cancelled.reason } : null,
      parts: parts.map(({ part, title }) => ({
        kind: part.part,
        title,
        quantity: part.quantity,
        amount: money(part.amountMinor, currency),
      })),
      maker: contact?.email && order ? { email: contact.email, locale: localeOf(contact.locale) } : null,
      orderId: order?.id ?? null,
      // What the maker does not get: the goods less commission, its tax and the fund's share, and delivery.
      takenFromMaker: sum(
        parts.map(({ part }) =>
          money(part.madMinor - part.commissionMinor - part.commissionVatMinor - part.fundMinor, "MAD"),
        ),
        "MAD",
      ),
    };
  });
}

export type RefundLetter = NonNullable<Awaited<ReturnType<typeof readRefund>>>;

/** A return as its mails tell it. Null for an unknown id. */
export async function readReturn(id: string) {
  if (!isId("returnRequest", id)) return null;
  return withActorSettings(database(), asSystem, async (tx) => {
    const [row] = await tx
      .select({ back: returnRequest, order: artisanOrder, purchase: checkout })
      .from(returnRequest)
      .innerJoin(artisanOrder, eq(artisanOrder.id, returnRequest.orderId))
      .innerJoin(checkout, eq(checkout.id, returnRequest.checkoutId))
      .where(eq(returnRequest.id, id));
    if (!row) return null;
    const lines = await tx.select().from(returnLine).where(eq(returnLine.returnId, id));
    const titles = await tx
      .select({ id: orderLine.id, title: orderLine.title })
      .from(orderLine)
      .where(
        inArray(
          orderLine.id,
          lines.map((line) => line.orderLineId),
        ),
      );
    const [contact] = await tx
      .select({ email: artisanContact.email, locale: artisanContact.locale })
      .from(artisanContact)
      .where(eq(artisanContact.artisanId, row.order.artisanId));
    return {
      ...row,
      locale: localeOf(row.purchase.locale),
      lines: lines.map((line) => ({
        quantity: line.quantity,
        title: titles.find((one) => one.id === line.orderLineId)?.title ?? {},
      })),
      maker: contact?.email ? { email: contact.email, locale: localeOf(contact.locale) } : null,
    };
  });
}

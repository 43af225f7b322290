import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisanOrder, checkout, orderDocument } from "#db/schema/index.ts";
import type { OrderState } from "#db/schema/orders.ts";
import { sellerRow, takeNumber } from "#features/documents/commands/take-number.ts";
import { writeDocument } from "#features/documents/commands/write-document.ts";
import { goodsOf, total } from "#features/documents/domain/amounts.ts";
import type { InvoiceFacts } from "#features/documents/domain/facts.ts";
import { type ReadOrder, readOrder } from "#features/documents/queries/read-order.ts";
import { readSeller, secretsOf } from "#features/documents/queries/read-seller.ts";
import { invoiceSheet } from "#features/documents/ui/layout/invoice.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { dayInMorocco } from "#lib/days.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

const notSent: readonly OrderState[] = ["confirmed", "paid", "accepted", "packed", "cancelled"];

/** The invoice of an order, if one was issued. */
export async function invoiceOf(tx: Tx, orderId: Id<"order">) {
  const [row] = await tx
    .select()
    .from(orderDocument)
    .where(
      and(
        eq(orderDocument.orderId, orderId),
        eq(orderDocument.kind, "invoice"),
        isNull(orderDocument.refundId),
      ),
    );
  return row ?? null;
}

/**
 * Issues the seller's invoice for an order that has been sent, once, and mails it to the buyer. Asked again it answers with the
 * one there is. Refusals: ORDER_NOT_SHIPPED.
 */
export const issueInvoice = defineCommand({
  name: "documents.issue-invoice",
  input: z.strictObject({ orderId: idSchema("order") }),
  errors: ["ORDER_NOT_SHIPPED"],
  load: async ({ tx, input }) => {
    // The order's row is locked first: two jobs for one order come one after the other, and the second finds the invoice.
    const [row] = await tx
      .select({ id: artisanOrder.id })
      .from(artisanOrder)
      .where(eq(artisanOrder.id, input.orderId))
      .for("update");
    return row ? readOrder(tx, input.orderId) : null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource: order, now, fail }) => {
    const before = await invoiceOf(tx, order.id);
    if (before) return { documentId: before.id, isNew: false };
    if (notSent.includes(order.state)) fail("ORDER_NOT_SHIPPED");
    const [purchase] = await tx.select().from(checkout).where(eq(checkout.id, order.checkoutId));
    if (!purchase) throw new Error(`order ${order.id} has no checkout`);
    const seller = await readSeller(tx, { artisanId: order.artisanId }, dayInMorocco(now));
    const facts = invoiceFacts(order, purchase, seller);
    const numbered = await takeNumber(tx, await sellerRow(tx, { artisanId: order.artisanId }), "invoice");
    const sheet = invoiceSheet(
      facts,
      { number: numbered.number, issuedAt: numbered.issuedAt.toISOString() },
      localeOr(purchase.locale),
    );
    const documentId = await writeDocument(
      tx,
      "invoice",
      { orderId: order.id, checkoutId: purchase.id, artisanId: order.artisanId, ...numbered },
      { facts, sheet },
      [facts.to.phone, facts.email, ...secretsOf(seller)],
    );
    await enqueue(tx, mailJob, { template: "invoice-issued", id: documentId });
    return { documentId, isNew: true };
  },
  audit: ({ output }) => (output.isNew ? { object: output.documentId } : null),
});

function invoiceFacts(
  order: ReadOrder,
  purchase: typeof checkout.$inferSelect,
  seller: InvoiceFacts["seller"],
): InvoiceFacts {
  const lines = goodsOf(order.lines, "charged");
  const shippingMinor = order.shippingMinor - order.shippingBackMinor;
  const dutiesMinor = order.dutiesMinor - order.dutiesBackMinor;
  return {
    seller,
    orderNumber: order.number,
    orderedAt: order.createdAt.toISOString(),
    to: order.to,
    email: purchase.email,
    method: order.method,
    currency: order.currency,
    perDirham: purchase.perDirham,
    lines,
    shippingMinor,
    dutiesMinor,
    totalMinor: total(lines.map((line) => line.amountMinor)) + shippingMinor + dutiesMinor,
    totalMadMinor:
      total(lines.map((line) => line.amountMadMinor)) + order.madShippingMinor - order.shippingBackMadMinor,
    deductedRefunds: order.refunds,
  };
}

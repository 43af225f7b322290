import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisanOrder, orderDocument, orderLine, refund, refundLine } from "#db/schema/index.ts";
import { invoiceOf } from "#features/documents/commands/issue-invoice.ts";
import { takeNumber } from "#features/documents/commands/take-number.ts";
import { openPayload, writeDocument } from "#features/documents/commands/write-document.ts";
import { total } from "#features/documents/domain/amounts.ts";
import type { CreditNoteFacts, InvoiceFacts } from "#features/documents/domain/facts.ts";
import { secretsOf } from "#features/documents/queries/read-seller.ts";
import { creditNoteSheet } from "#features/documents/ui/layout/invoice.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Issues a credit note for each invoiced order that a refund gives something of back, once each. A refund from before the
 * invoice needs none: the invoice was already lower by it. Refusals: REFUND_NOT_DONE while the money has not gone back.
 */
export const issueCreditNotes = defineCommand({
  name: "documents.issue-credit-notes",
  input: z.strictObject({ refundId: idSchema("refund") }),
  errors: ["REFUND_NOT_DONE"],
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(refund).where(eq(refund.id, input.refundId)).for("update");
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource: back, fail }) => {
    if (back.state !== "succeeded") fail("REFUND_NOT_DONE");
    const lines = await tx
      .select({ line: refundLine, title: orderLine.title })
      .from(refundLine)
      .leftJoin(orderLine, eq(orderLine.id, refundLine.orderLineId))
      .where(eq(refundLine.refundId, back.id))
      .orderBy(asc(refundLine.n));
    const orderIds = [...new Set(lines.map(({ line }) => line.orderId))].sort();
    // Sellers' rows are locked in one order, by their makers' ids, as everywhere.
    const orders = orderIds.length
      ? await tx
          .select({ id: artisanOrder.id })
          .from(artisanOrder)
          .where(inArray(artisanOrder.id, orderIds))
          .orderBy(asc(artisanOrder.artisanId))
          .for("update")
      : [];
    const issued: Id<"orderDocument">[] = [];
    for (const { id } of orders) {
      // What the platform bore out of goodwill is none of the seller's invoice.
      const own = lines
        .map(({ line, title }) => ({
          line: { ...line, amountMinor: line.amountMinor - line.borneMinor },
          title,
        }))
        .filter(({ line }) => line.orderId === id && line.amountMinor !== 0);
      const documentId = own.length > 0 ? await creditOrder(tx, back, id, own) : null;
      if (documentId) issued.push(documentId);
    }
    return { issued };
  },
  audit: ({ resource, output }) =>
    output.issued.length > 0 ? { object: resource.id, detail: { documents: output.issued.join(" ") } } : null,
});

type Given = { line: typeof refundLine.$inferSelect; title: (typeof orderLine.$inferSelect)["title"] | null };

async function creditOrder(
  tx: Tx,
  back: typeof refund.$inferSelect,
  orderId: Id<"order">,
  given: readonly Given[],
): Promise<Id<"orderDocument"> | null> {
  const invoice = await invoiceOf(tx, orderId);
  if (!invoice?.number || !invoice.sellerId) return null;
  const { facts: invoiced, sheet: invoiceSheet } = openPayload(invoice) as {
    facts: InvoiceFacts;
    sheet: { lang: "ar" | "fr" | "en" };
  };
  if (invoiced.deductedRefunds.includes(back.id)) return null;
  const [before] = await tx
    .select({ id: orderDocument.id })
    .from(orderDocument)
    .where(and(eq(orderDocument.refundId, back.id), eq(orderDocument.orderId, orderId)));
  if (before) return null;
  const facts: CreditNoteFacts = {
    // The seller as on the invoice that is credited.
    seller: invoiced.seller,
    invoiceNumber: invoice.number,
    invoicedAt: invoice.issuedAt.toISOString(),
    orderNumber: invoiced.orderNumber,
    to: invoiced.to,
    email: invoiced.email,
    currency: back.currency,
    lines: given.map(({ line, title }) => ({
      part: line.part,
      title,
      quantity: line.quantity,
      amountMinor: line.amountMinor,
    })),
    totalMinor: total(given.map(({ line }) => line.amountMinor)),
    totalMadMinor: total(given.filter(({ line }) => line.part !== "duties").map(({ line }) => line.madMinor)),
  };
  const numbered = await takeNumber(tx, invoice.sellerId, "credit_note");
  const issued = { number: numbered.number, issuedAt: numbered.issuedAt.toISOString() };
  return writeDocument(
    tx,
    "credit_note",
    { orderId, checkoutId: back.checkoutId, refundId: back.id, artisanId: invoice.artisanId, ...numbered },
    { facts, sheet: creditNoteSheet(facts, issued, invoiceSheet.lang) },
    [facts.to.phone, facts.email, ...secretsOf(facts.seller)],
  );
}

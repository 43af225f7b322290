import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder, orderDocument, orderEvent } from "#db/schema/index.ts";
import { invoiceOf } from "#features/documents/commands/issue-invoice.ts";
import { takeNumber } from "#features/documents/commands/take-number.ts";
import { openPayload, writeDocument } from "#features/documents/commands/write-document.ts";
import type { CreditNoteFacts, InvoiceFacts } from "#features/documents/domain/facts.ts";
import { secretsOf } from "#features/documents/queries/read-seller.ts";
import { creditNoteSheet } from "#features/documents/ui/layout/invoice.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Credits the whole invoice of a parcel that was refused at the door, once: nothing was paid, so no refund tells of it. Nothing is
 * done for an order that was not invoiced. Refusals: ORDER_NOT_REFUSED.
 */
export const creditRefusedOrder = defineCommand({
  name: "documents.credit-refused-order",
  input: z.strictObject({ orderId: idSchema("order") }),
  errors: ["ORDER_NOT_REFUSED"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: artisanOrder.id, method: artisanOrder.method })
      .from(artisanOrder)
      .where(eq(artisanOrder.id, input.orderId))
      .for("update");
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource: order, fail }) => {
    // Its state may have gone on since; that it was refused stays in its events.
    const [refusal] = await tx
      .select({ at: orderEvent.at })
      .from(orderEvent)
      .where(and(eq(orderEvent.orderId, order.id), eq(orderEvent.state, "refused")));
    if (order.method !== "cash_on_delivery" || !refusal) fail("ORDER_NOT_REFUSED");
    const invoice = await invoiceOf(tx, order.id);
    const [before] = await tx
      .select({ id: orderDocument.id })
      .from(orderDocument)
      .where(and(eq(orderDocument.orderId, order.id), eq(orderDocument.kind, "credit_note")));
    if (!invoice?.number || !invoice.sellerId || before)
      return { documentId: before?.id ?? null, isNew: false };
    const { facts: invoiced, sheet } = openPayload(invoice);
    const facts = creditOfAll(invoiced as InvoiceFacts, invoice.number, invoice.issuedAt.toISOString());
    const numbered = await takeNumber(tx, invoice.sellerId, "credit_note");
    const issued = { number: numbered.number, issuedAt: numbered.issuedAt.toISOString() };
    const { checkoutId, artisanId } = invoice;
    const documentId = await writeDocument(
      tx,
      "credit_note",
      { orderId: order.id, checkoutId, artisanId, ...numbered },
      { facts, sheet: creditNoteSheet(facts, issued, sheet.lang) },
      [facts.to.phone, facts.email, ...secretsOf(facts.seller)],
    );
    return { documentId, isNew: true };
  },
  audit: ({ output }) => (output.isNew && output.documentId ? { object: output.documentId } : null),
});

function creditOfAll(invoiced: InvoiceFacts, invoiceNumber: string, invoicedAt: string): CreditNoteFacts {
  const { seller, orderNumber, to, email, currency, shippingMinor, dutiesMinor } = invoiced;
  const rest = (part: "shipping" | "duties", amountMinor: number): CreditNoteFacts["lines"] =>
    amountMinor === 0 ? [] : [{ part, title: null, quantity: 0, amountMinor }];
  return {
    ...{ seller, invoiceNumber, invoicedAt, orderNumber, to, email, currency },
    lines: [
      ...invoiced.lines.map(({ title, quantity, amountMinor }) => ({
        part: "goods" as const,
        ...{ title, quantity, amountMinor },
      })),
      ...rest("shipping", shippingMinor),
      ...rest("duties", dutiesMinor),
    ],
    totalMinor: invoiced.totalMinor,
    totalMadMinor: invoiced.totalMadMinor,
  };
}

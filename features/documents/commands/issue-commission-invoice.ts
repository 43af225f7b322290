import "server-only";
import { and, eq, gte, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import {
  artisan,
  artisanContact,
  artisanOrder,
  checkout,
  orderDocument,
  refund,
  refundLine,
} from "#db/schema/index.ts";
import { sellerRow, takeNumber } from "#features/documents/commands/take-number.ts";
import { writeDocument } from "#features/documents/commands/write-document.ts";
import { total } from "#features/documents/domain/amounts.ts";
import type { CommissionFacts } from "#features/documents/domain/facts.ts";
import { readSeller, secretsOf } from "#features/documents/queries/read-seller.ts";
import { stillSold } from "#features/documents/queries/still-sold.ts";
import { commissionSheet } from "#features/documents/ui/layout/commission.ts";
import { dayInMorocco, monthAfter } from "#lib/days.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { midnightInMorocco } from "#lib/morocco-time.ts";

/**
 * The platform's invoice to a maker for the commission of one month, once: sales that were paid in it and not undone, less what
 * refunds of it gave back; a credit note when more went back than came in. Refusals: MONTH_NOT_OVER.
 */
export const issueCommissionInvoice = defineCommand({
  name: "documents.issue-commission-invoice",
  input: z.strictObject({
    artisanId: idSchema("artisan"),
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "DATE_INVALID"),
  }),
  errors: ["MONTH_NOT_OVER"],
  load: async ({ tx, input }) => {
    const [maker] = await tx
      .select({ id: artisan.id, locale: artisanContact.locale })
      .from(artisan)
      .leftJoin(artisanContact, eq(artisanContact.artisanId, artisan.id))
      .where(eq(artisan.id, input.artisanId));
    return maker ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, input, resource: maker, now, fail }) => {
    if (input.month >= dayInMorocco(now).slice(0, 7)) fail("MONTH_NOT_OVER");
    // The platform's row is what every commission number waits for: taken first here, since nothing else is locked.
    const sellerId = await sellerRow(tx, "platform");
    const month = `${input.month}-01`;
    const [before] = await tx
      .select({ id: orderDocument.id })
      .from(orderDocument)
      .where(and(eq(orderDocument.artisanId, maker.id), eq(orderDocument.month, month)));
    if (before) return { documentId: before.id, isNew: false };
    const lines = await linesOf(tx, maker.id, month);
    const [commissionMadMinor, vatMadMinor] = [
      total(lines.map((line) => line.commissionMadMinor)),
      total(lines.map((line) => line.vatMadMinor)),
    ];
    if (commissionMadMinor + vatMadMinor === 0) return { documentId: null, isNew: false };
    const day = dayInMorocco(now);
    const facts: CommissionFacts = {
      seller: await readSeller(tx, "platform", day),
      client: await readSeller(tx, { artisanId: maker.id }, day),
      month: input.month,
      lines,
      commissionMadMinor,
      vatMadMinor,
    };
    const kind = commissionMadMinor + vatMadMinor > 0 ? "commission_invoice" : "commission_credit";
    const numbered = await takeNumber(tx, sellerId, kind);
    const issued = { number: numbered.number, issuedAt: numbered.issuedAt.toISOString() };
    const documentId = await writeDocument(
      tx,
      kind,
      { artisanId: maker.id, month, ...numbered },
      { facts, sheet: commissionSheet(facts, issued, localeOr(maker.locale)) },
      [...secretsOf(facts.seller), ...secretsOf(facts.client)],
    );
    return { documentId, isNew: true };
  },
  audit: ({ output }) => (output.isNew && output.documentId ? { object: output.documentId } : null),
});

/** The first instant of a month in Morocco, and of the next. */
const begins = (month: string) => midnightInMorocco(month);
const ends = (month: string) => midnightInMorocco(`${monthAfter(month)}-01`);

async function linesOf(tx: Tx, artisanId: Id<"artisan">, month: string): Promise<CommissionFacts["lines"]> {
  const sales = await tx
    .select({
      orderNumber: artisanOrder.number,
      at: checkout.paidAt,
      commissionMadMinor: artisanOrder.commissionMinor,
      vatMadMinor: artisanOrder.commissionVatMinor,
    })
    .from(artisanOrder)
    .innerJoin(checkout, eq(checkout.id, artisanOrder.checkoutId))
    .where(
      and(
        eq(artisanOrder.artisanId, artisanId),
        gte(checkout.paidAt, begins(month)),
        lt(checkout.paidAt, ends(month)),
        stillSold(artisanOrder.id),
      ),
    )
    .orderBy(artisanOrder.number);
  const backs = await tx
    .select({
      orderNumber: artisanOrder.number,
      at: refund.createdAt,
      commissionMadMinor: sql<number>`-sum(${refundLine.commissionMinor})`.mapWith(Number),
      vatMadMinor: sql<number>`-sum(${refundLine.commissionVatMinor})`.mapWith(Number),
    })
    .from(refundLine)
    .innerJoin(refund, eq(refund.id, refundLine.refundId))
    .innerJoin(artisanOrder, eq(artisanOrder.id, refundLine.orderId))
    .where(
      and(
        eq(artisanOrder.artisanId, artisanId),
        gte(refund.createdAt, begins(month)),
        lt(refund.createdAt, ends(month)),
      ),
    )
    .groupBy(refund.id, artisanOrder.number)
    .orderBy(refund.createdAt, artisanOrder.number);
  const asLine =
    (isRefund: boolean) =>
    ({ at, ...line }: (typeof sales)[number]) => ({
      ...line,
      day: at ? dayInMorocco(at) : month,
      isRefund,
    });
  return [...sales.map(asLine(false)), ...backs.map(asLine(true))].filter(
    (line) => line.commissionMadMinor !== 0 || line.vatMadMinor !== 0,
  );
}

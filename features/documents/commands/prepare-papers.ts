import "server-only";
import { and, desc, eq, lte } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisanOrder, customsFormLimit, orderDocument } from "#db/schema/index.ts";
import type { OrderState } from "#db/schema/orders.ts";
import { invoiceOf } from "#features/documents/commands/issue-invoice.ts";
import { writeDocument } from "#features/documents/commands/write-document.ts";
import { goodsOf, total } from "#features/documents/domain/amounts.ts";
import type { ParcelFacts } from "#features/documents/domain/facts.ts";
import type { ParcelKind } from "#features/documents/domain/kinds.ts";
import type { Sheet } from "#features/documents/domain/sheet.ts";
import { bringsParcel } from "#features/documents/policy.ts";
import { type ReadOrder, readOrder } from "#features/documents/queries/read-order.ts";
import { readSeller, secretsOf } from "#features/documents/queries/read-seller.ts";
import { cn22Sheet, cn23Sheet, commercialInvoiceSheet } from "#features/documents/ui/layout/customs.ts";
import { labelSheet, packingSlipSheet } from "#features/documents/ui/layout/parcel.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { packingIdsOf } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

const withParcel: readonly OrderState[] = ["accepted", "packed", "shipped"];

/**
 * Makes the papers of an order's parcel: packing slip, label, and for abroad the customs form and commercial invoice. What is
 * there already for the same content stays; after a part was cancelled new ones are made beside the old. Refusals:
 * PAPERS_NOT_NOW before the order is accepted and after the parcel has arrived, ORDER_WITH_CHAMBER for a maker who was struck off.
 */
export const preparePapers = defineCommand({
  name: "documents.prepare-papers",
  input: z.strictObject({ orderId: idSchema("order"), locale: z.enum(locales) }),
  errors: ["PAPERS_NOT_NOW", "ORDER_WITH_CHAMBER"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: artisanOrder.id })
      .from(artisanOrder)
      .where(eq(artisanOrder.id, input.orderId))
      .for("update");
    return row ? readOrder(tx, input.orderId) : null;
  },
  policy: bringsParcel,
  handler: async ({ tx, input, resource: order, actor, now, fail }) => {
    if (!order.makerBrings && packingIdsOf(actor).includes(order.artisanId)) fail("ORDER_WITH_CHAMBER");
    if (!withParcel.includes(order.state)) fail("PAPERS_NOT_NOW");
    const facts = await parcelFacts(tx, order, dayInMorocco(now));
    const kinds = await kindsFor(tx, facts, dayInMorocco(now));
    const made: ParcelKind[] = [];
    for (const kind of kinds) {
      const basis = basisOf(facts, kind);
      const [before] = await tx
        .select({ id: orderDocument.id })
        .from(orderDocument)
        .where(
          and(
            eq(orderDocument.orderId, order.id),
            eq(orderDocument.kind, kind),
            eq(orderDocument.basis, basis),
          ),
        );
      if (before) continue;
      const sheet = sheetOf(kind, facts, now.toISOString(), input.locale);
      const row = { orderId: order.id, artisanId: order.artisanId, basis, issuedAt: now };
      await writeDocument(tx, kind, row, { facts, sheet }, [facts.to.phone, ...secretsOf(facts.seller)]);
      made.push(kind);
    }
    return { made };
  },
  audit: ({ resource, output }) =>
    output.made.length > 0 ? { object: resource.id, detail: { made: output.made.join(" ") } } : null,
});

async function parcelFacts(tx: Tx, order: ReadOrder, day: string): Promise<ParcelFacts> {
  const lines = goodsOf(order.lines, "declared");
  const itemsMinor = total(lines.map((line) => line.amountMinor));
  const invoice = await invoiceOf(tx, order.id);
  return {
    seller: await readSeller(tx, { artisanId: order.artisanId }, day),
    maker: order.maker,
    orderNumber: order.number,
    orderedAt: order.createdAt.toISOString(),
    to: order.to,
    method: order.method,
    isExpress: order.service === "express",
    currency: order.currency,
    lines,
    itemsMinor,
    itemsMadMinor: total(lines.map((line) => line.amountMadMinor)),
    shippingMinor: order.shippingMinor,
    dutiesMinor: order.dutiesMinor,
    totalMinor: itemsMinor + order.shippingMinor + order.dutiesMinor,
    netGrams: total(lines.map((line) => line.netGrams)),
    invoiceNumber: invoice?.number ?? null,
  };
}

/** Which papers a parcel needs. The short customs form only within the limits of the day, where any are recorded. */
async function kindsFor(tx: Tx, facts: ParcelFacts, day: string): Promise<ParcelKind[]> {
  if (facts.to.country === "MA") return ["packing_slip", "label"];
  const [limit] = await tx
    .select()
    .from(customsFormLimit)
    .where(lte(customsFormLimit.validFrom, day))
    .orderBy(desc(customsFormLimit.validFrom))
    .limit(1);
  const isSmall =
    limit !== undefined && facts.netGrams <= limit.upToGrams && facts.itemsMadMinor <= limit.upToMadMinor;
  return ["packing_slip", "label", isSmall ? "cn22" : "cn23", "commercial_invoice"];
}

/** What makes another paper necessary: other goods in the parcel, or for customs the invoice's number. */
function basisOf(facts: ParcelFacts, kind: ParcelKind): string {
  const goods = facts.lines.map(({ sku, quantity }) => [sku, quantity]);
  const number = kind === "commercial_invoice" || kind === "cn23" ? facts.invoiceNumber : null;
  return sha256Hex(JSON.stringify([goods, number])).slice(0, 16);
}

function sheetOf(kind: ParcelKind, facts: ParcelFacts, issuedAt: string, locale: Locale): Sheet {
  switch (kind) {
    case "packing_slip":
      return packingSlipSheet(facts, issuedAt, locale);
    case "label":
      return labelSheet(facts);
    case "cn22":
      return cn22Sheet(facts);
    case "cn23":
      return cn23Sheet(facts);
    case "commercial_invoice":
      return commercialInvoiceSheet(facts, issuedAt);
  }
}

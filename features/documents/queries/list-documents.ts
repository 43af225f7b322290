import "server-only";
import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { type OrderDocumentKind, orderDocument } from "#db/schema/documents.ts";
import { artisanOrder, checkout } from "#db/schema/index.ts";
import { anyArtisan, bringsParcel, readsDocument } from "#features/documents/policy.ts";
import { readOrder } from "#features/documents/queries/read-order.ts";
import { sightOf } from "#features/documents/queries/sight.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type DocumentLine = { id: string; kind: OrderDocumentKind; number: string | null; issuedAt: string };

type Row = Pick<
  typeof orderDocument.$inferSelect,
  "id" | "kind" | "number" | "issuedAt" | "artisanId" | "orderId" | "checkoutId"
>;

const columns = {
  id: orderDocument.id,
  kind: orderDocument.kind,
  number: orderDocument.number,
  issuedAt: orderDocument.issuedAt,
  artisanId: orderDocument.artisanId,
  orderId: orderDocument.orderId,
  checkoutId: orderDocument.checkoutId,
};

const asLine = ({ id, kind, number, issuedAt }: Row): DocumentLine => ({
  id,
  kind,
  number,
  issuedAt: issuedAt.toISOString(),
});

/** Those of the papers that the actor may read, as lines of a list. */
async function readable(tx: Tx, actor: Actor, rows: readonly Row[]): Promise<DocumentLine[]> {
  const lines: DocumentLine[] = [];
  for (const row of rows) {
    const resource = await sightOf(tx, row);
    if (readsDocument(actor, { resource }) === "allow") lines.push(asLine(row));
  }
  return lines;
}

/** Papers about a purchase that its buyer may read: the confirmation, then invoices and credit notes. */
export const listPurchaseDocuments = defineQuery({
  name: "documents.list-of-purchase",
  input: z.strictObject({ checkoutId: idSchema("checkout") }),
  handler: async ({ tx, input, actor }) => {
    const [purchase] = await tx
      .select({ id: checkout.id, userId: checkout.userId, visitorHash: checkout.visitorHash })
      .from(checkout)
      .where(eq(checkout.id, input.checkoutId));
    if (!purchase) return null;
    const orders = tx
      .select({ id: artisanOrder.id })
      .from(artisanOrder)
      .where(eq(artisanOrder.checkoutId, purchase.id));
    const rows = await tx
      .select(columns)
      .from(orderDocument)
      .where(or(eq(orderDocument.checkoutId, purchase.id), inArray(orderDocument.orderId, orders)))
      .orderBy(asc(orderDocument.issuedAt), asc(orderDocument.id));
    return { purchase, documents: await readable(tx, actor, rows) };
  },
  policy: (actor, { resource: { purchase } }) =>
    readsDocument(actor, {
      resource: { kind: "order_confirmation", artisanId: null, chamberId: null, makerBrings: true, purchase },
    }),
});

/** Papers about an order, for the maker and for the chamber that brings it. */
export const listOrderDocuments = defineQuery({
  name: "documents.list-of-order",
  input: z.strictObject({ orderId: idSchema("order") }),
  handler: async ({ tx, input, actor }) => {
    const order = await readOrder(tx, input.orderId);
    if (!order) return null;
    const rows = await tx
      .select(columns)
      .from(orderDocument)
      .where(eq(orderDocument.orderId, order.id))
      .orderBy(asc(orderDocument.issuedAt), asc(orderDocument.id));
    const { artisanId, chamberId, makerBrings, state } = order;
    return { artisanId, chamberId, makerBrings, state, documents: await readable(tx, actor, rows) };
  },
  policy: bringsParcel,
});

/** The commission invoices of the maker's own workshops, latest first. */
export const listCommissionInvoices = defineQuery({
  name: "documents.list-commission-invoices",
  input: z.strictObject({}),
  handler: async ({ tx, actor }): Promise<DocumentLine[]> => {
    const artisanIds = artisanIdsOf(actor);
    if (artisanIds.length === 0) return [];
    const rows = await tx
      .select(columns)
      .from(orderDocument)
      .where(
        and(
          isNull(orderDocument.orderId),
          inArray(orderDocument.artisanId, artisanIds),
          inArray(orderDocument.kind, ["commission_invoice", "commission_credit"]),
        ),
      )
      .orderBy(asc(orderDocument.issuedAt));
    return rows.map(asLine).reverse();
  },
  policy: anyArtisan,
});

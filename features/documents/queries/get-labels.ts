import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { orderDocument } from "#db/schema/documents.ts";
import { openPayload } from "#features/documents/commands/write-document.ts";
import type { Sheet } from "#features/documents/domain/sheet.ts";
import { readsDocument, type Sighted } from "#features/documents/policy.ts";
import { sightOf } from "#features/documents/queries/sight.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Labels one print may hold: ten sheets of four. */
const most = 40;

/** The latest label of each order, to be printed on sheets. Orders without one are left out; of none at all, NOT_FOUND. */
export const getLabels = defineQuery({
  name: "documents.get-labels",
  input: z.strictObject({ orderIds: z.array(idSchema("order")).min(1).max(most) }),
  handler: async ({ tx, input }) => {
    const sheets: Sheet[] = [];
    const sights: Sighted[] = [];
    let latest = new Date(0);
    for (const orderId of [...new Set(input.orderIds)]) {
      const [row] = await tx
        .select()
        .from(orderDocument)
        .where(and(eq(orderDocument.orderId, orderId), eq(orderDocument.kind, "label")))
        .orderBy(desc(orderDocument.issuedAt))
        .limit(1);
      if (!row) continue;
      sheets.push(openPayload(row).sheet);
      sights.push(await sightOf(tx, row));
      if (row.issuedAt > latest) latest = row.issuedAt;
    }
    return sheets.length > 0 ? { sheets, sights, issuedAt: latest.toISOString() } : null;
  },
  policy: (actor, { resource }) =>
    resource.sights.every((sight) => readsDocument(actor, { resource: sight }) === "allow")
      ? "allow"
      : "hide",
});

import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { artisanOrder } from "#db/schema/orders.ts";
import { writeDocument } from "#features/documents/commands/write-document.ts";
import { labelSheet } from "#features/documents/ui/layout/parcel.ts";
import type { Id } from "#lib/ids/ids.ts";
import { parcelFacts } from "#tests/factories/documents.ts";

/** A label of the world's order. */
export async function documentThings(db: Database, orderId: Id<"order">) {
  const [order] = await db.select().from(artisanOrder).where(eq(artisanOrder.id, orderId));
  const facts = parcelFacts();
  const row = { orderId, artisanId: order?.artisanId ?? null, issuedAt: new Date() };
  const labelId = await db.transaction((tx) =>
    writeDocument(tx, "label", row, { facts, sheet: labelSheet(facts) }, []),
  );
  return { labelId };
}

import type { Database } from "#db/client.ts";
import { standSale } from "#db/schema/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeFair, makeOpenStand } from "#tests/factories/fairs.ts";
import type { MadePiece } from "#tests/factories/pieces.ts";

/** A draft of the chamber, a fair of it where its maker has a stand, and a sale at that stand. */
export async function makeFairThings(
  db: Database,
  {
    chamberId,
    piece,
    checkoutId,
  }: { chamberId: Id<"chamber">; piece: MadePiece; checkoutId: Id<"checkout"> },
) {
  const draft = await makeFair(db, "draft", { chamberId });
  const open = await makeOpenStand(db, piece.artisanId, { chamberId });
  const standSaleId = newId("standSale");
  const standCode = "AbCdEfGhIjKlMnOp";
  await db.insert(standSale).values({
    ...{ id: standSaleId, fairId: open.id, applicationId: open.applicationId, artisanId: piece.artisanId },
    ...{ checkoutId, sku: piece.sku, formKey: newId("cart"), code: standCode },
  });
  return {
    ...{ draftFairId: draft.id, openFairId: open.id, openFairSlug: open.slug },
    ...{ fairApplicationId: open.applicationId, fairCriterionId: open.criteria[0]?.id ?? "" },
    ...{ standSaleId, standCode },
  };
}

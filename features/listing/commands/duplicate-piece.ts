import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { piece, stock, variant } from "#db/schema/catalogue.ts";
import { variantPrice } from "#db/schema/prices.ts";
import { pieceMaterial, pieceTechnique } from "#db/schema/taxonomy.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { restrictVariants } from "#features/listing/commands/restrict.ts";
import { logChange } from "#features/listing/commands/write-change.ts";
import { writeSlugs } from "#features/listing/commands/write-slugs.ts";
import { newSerial } from "#features/listing/domain/serial.ts";
import { unitsOf } from "#features/listing/domain/units.ts";
import { pieceInput } from "#features/listing/inputs.ts";
import { ownPiece } from "#features/listing/policy.ts";
import { readVariants } from "#features/listing/queries/read-variants.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Begins a draft that says what another piece says, in a state of its own: no photographs, no number in trade, no month and no lot,
 * which belong to the one piece that was made. Refusal: MAY_NOT_OFFER.
 */
export const duplicatePiece = defineCommand({
  name: "listing.duplicate-piece",
  input: pieceInput,
  errors: ["MAY_NOT_OFFER"],
  load: ({ tx, input }) => lockListing(tx, input.pieceId),
  policy: (actor, { resource }) => ownPiece(actor, resource.artisanId),
  handler: async ({ tx, resource: listing, actor, now, fail }) => {
    if (!listing.mayOffer) fail("MAY_NOT_OFFER");
    const [maker] = await tx
      .select({ isDemonstration: artisan.isDemonstration })
      .from(artisan)
      .where(eq(artisan.id, listing.artisanId));
    const id = newId("piece");
    const serial = newSerial();
    await tx.insert(piece).values({
      ...{ id, serial, artisanId: listing.artisanId, craftId: listing.craftId, title: listing.title },
      ...{ description: listing.description, care: listing.care, variationNote: listing.variationNote },
      ...{ safetyWarnings: listing.safetyWarnings, repair: listing.repair, optionName: listing.optionName },
      ...{ materials: listing.materials, lengthMm: listing.lengthMm, widthMm: listing.widthMm },
      ...{ heightMm: listing.heightMm, weightGrams: listing.weightGrams, makerRole: listing.makerRole },
      ...{ hoursOfWork: listing.hoursOfWork, hands: listing.hands, hsHeading: listing.hsHeading },
      ...{ availability: listing.availability, leadDays: listing.leadDays, madeYear: listing.madeYear },
      shippingProfileId: listing.shippingProfileId,
      isDemonstration: maker?.isDemonstration ?? false,
    });
    await copyFacts(tx, listing.id, id);
    await copyOptions(tx, listing, { id, serial, now });
    await writeSlugs(tx, { id, serial }, listing.title);
    await restrictVariants(tx, { ...listing, id }, now);
    await logChange(tx, id, actor, { by: "maker", kind: "created" });
    return { pieceId: id };
  },
  audit: ({ input, output }) => ({ object: output.pieceId, detail: { like: input.pieceId } }),
});

async function copyFacts(tx: Tx, from: Id<"piece">, to: Id<"piece">): Promise<void> {
  const materials = await tx
    .select({ materialKey: pieceMaterial.materialKey, position: pieceMaterial.position })
    .from(pieceMaterial)
    .where(eq(pieceMaterial.pieceId, from));
  if (materials.length > 0)
    await tx.insert(pieceMaterial).values(materials.map((row) => ({ ...row, pieceId: to })));
  const techniques = await tx
    .select({ techniqueKey: pieceTechnique.techniqueKey })
    .from(pieceTechnique)
    .where(eq(pieceTechnique.pieceId, from))
    .orderBy(asc(pieceTechnique.techniqueKey));
  if (techniques.length > 0)
    await tx.insert(pieceTechnique).values(techniques.map((row) => ({ ...row, pieceId: to })));
}

type Copy = { id: Id<"piece">; serial: string; now: Date };

async function copyOptions(
  tx: Tx,
  { id: from, availability }: { id: Id<"piece">; availability: "unique" | "stock" | "made_to_order" },
  { id, serial, now }: Copy,
): Promise<void> {
  for (const [position, one] of (await readVariants(tx, from)).entries()) {
    const sku = `${serial}-${position + 1}`;
    await tx.insert(variant).values({
      ...{ id: newId("variant"), sku, pieceId: id, position, option: one.option },
      ...{ priceMinor: one.price.minor, currency: one.price.currency, hsHeading: one.hsHeading },
      ...{ lengthMm: one.lengthMm, widthMm: one.widthMm, heightMm: one.heightMm },
      ...{ weightGrams: one.weightGrams, restriction: one.restriction },
    });
    await tx.insert(stock).values({ sku, onHand: unitsOf(availability, null) });
    if (one.ownPrices.length > 0)
      await tx
        .insert(variantPrice)
        .values(
          one.ownPrices.map(({ currency, minor }) => ({ sku, currency, priceMinor: minor, setAt: now })),
        );
  }
}

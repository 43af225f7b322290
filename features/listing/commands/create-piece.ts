import "server-only";
import { and, eq } from "drizzle-orm";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { piece, stock, variant } from "#db/schema/catalogue.ts";
import { craft } from "#db/schema/crafts.ts";
import { nameMaker } from "#features/listing/commands/name-maker.ts";
import { restrictVariants } from "#features/listing/commands/restrict.ts";
import { logChange } from "#features/listing/commands/write-change.ts";
import { writeSlugs } from "#features/listing/commands/write-slugs.ts";
import { newSerial } from "#features/listing/domain/serial.ts";
import { unitsOf } from "#features/listing/domain/units.ts";
import { createPieceInput } from "#features/listing/inputs.ts";
import { beginsPiece } from "#features/listing/policy.ts";
import { standingEffects } from "#features/register/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";

/**
 * Begins a piece: a draft with one option, seen by its maker alone. Refusals: MAY_NOT_OFFER for a maker whose standing does not
 * let them sell, CRAFT_NOT_YOURS, REFERENCE_TAKEN for a name of the maker's own that another of their pieces has.
 */
export const createPiece = defineCommand({
  name: "listing.create-piece",
  input: createPieceInput,
  errors: ["MAY_NOT_OFFER", "CRAFT_NOT_YOURS", "REFERENCE_TAKEN"],
  load: async ({ tx, input }) => {
    const [maker] = await tx
      .select({ id: artisan.id, state: artisan.state, isDemonstration: artisan.isDemonstration })
      .from(artisan)
      .where(eq(artisan.id, input.artisanId));
    return maker ?? null;
  },
  policy: (actor, { resource }) => beginsPiece(actor, resource.id),
  handler: async ({ tx, input, resource: maker, actor, now, fail }) => {
    if (!standingEffects[maker.state].mayOffer) fail("MAY_NOT_OFFER");
    const [own] = await tx
      .select({ craftStaysHome: craft.exportRestricted, hsHeading: craft.hsHeading })
      .from(artisanCraft)
      .innerJoin(craft, eq(craft.id, artisanCraft.craftId))
      .where(and(eq(artisanCraft.artisanId, maker.id), eq(artisanCraft.craftId, input.craftId)));
    if (!own) return fail("CRAFT_NOT_YOURS");
    const { price, units, ...facts } = input;
    const id = newId("piece");
    const serial = newSerial();
    const sku = `${serial}-1`;
    try {
      await tx.insert(piece).values({
        ...facts,
        id,
        serial,
        leadDays: facts.availability === "made_to_order" ? facts.leadDays : null,
        description: {},
        care: {},
        materials: [],
        hsHeading: own.hsHeading,
        isDemonstration: maker.isDemonstration,
      });
    } catch (error) {
      if (facts.reference && isUniqueViolation(error)) fail("REFERENCE_TAKEN", { field: "reference" });
      throw error;
    }
    await tx
      .insert(variant)
      .values({ id: newId("variant"), sku, pieceId: id, priceMinor: price, currency: "MAD" });
    await tx.insert(stock).values({ sku, onHand: unitsOf(input.availability, units) });
    await writeSlugs(tx, { id, serial }, input.title);
    await restrictVariants(tx, { id, craftStaysHome: own.craftStaysHome, madeYear: null }, now);
    await nameMaker(tx, actor, { pieceId: id, artisanId: maker.id }, now);
    await logChange(tx, id, actor, { by: "maker", kind: "created" });
    return { pieceId: id, sku };
  },
  audit: ({ input, output }) => ({ object: output.pieceId, detail: { artisan: input.artisanId } }),
});

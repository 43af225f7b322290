import "server-only";
import { and, asc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { piece, stock, variant } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { variantPrice } from "#db/schema/prices.ts";
import { material, pieceMaterial, pieceTechnique, technique } from "#db/schema/taxonomy.ts";
import { standingEffects } from "#features/register/schema.ts";
import { ownSheet } from "#features/sheets/policy.ts";
import { type HeldOption, type HeldPiece, maxSheetRows, type Workshop } from "#features/sheets/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/**
 * A workshop, and of its pieces those that have one of the names (the maker's own, or the serial): all that are not archived when
 * none are given.
 */
export const heldPieces = defineQuery({
  name: "sheets.held-pieces",
  input: z.strictObject({
    artisanId: idSchema("artisan"),
    references: z.array(z.string()).max(maxSheetRows).nullable(),
  }),
  handler: async ({ tx, input: { artisanId, references } }) => {
    const workshop = await readWorkshop(tx, artisanId);
    if (!workshop) return null;
    const named = references && or(inArray(piece.reference, references), inArray(piece.serial, references));
    if (references?.length === 0) return { workshop, pieces: [] };
    return { workshop, pieces: await readHeld(tx, artisanId, named ?? ne(piece.state, "archived")) };
  },
  policy: (actor, { resource }) => ownSheet(actor, resource.workshop.artisanId),
});

async function readWorkshop(tx: Tx, artisanId: Id<"artisan">): Promise<Workshop | null> {
  const [maker] = await tx
    .select({ standing: artisan.state, reviewsPieces: chamber.reviewsPieces })
    .from(artisan)
    .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
    .where(eq(artisan.id, artisanId));
  if (!maker) return null;
  const crafts = await tx
    .select({ id: craft.id, key: craft.key, name: craft.name, hsHeading: craft.hsHeading })
    .from(artisanCraft)
    .innerJoin(craft, eq(craft.id, artisanCraft.craftId))
    .where(eq(artisanCraft.artisanId, artisanId))
    .orderBy(asc(craft.key));
  const materials = await tx.select({ key: material.key, name: material.name }).from(material);
  const techniques = await tx.select({ key: technique.key, name: technique.name }).from(technique);
  const { mayOffer } = standingEffects[maker.standing];
  return { artisanId, mayOffer, reviewsPieces: maker.reviewsPieces, crafts, materials, techniques };
}

const keysOf = (keys: ReturnType<typeof sql>) => sql<string[]>`coalesce((${keys}), '{}')`;

async function readHeld(
  tx: Tx,
  artisanId: Id<"artisan">,
  which: ReturnType<typeof or>,
): Promise<HeldPiece[]> {
  const rows = await tx
    .select({
      id: piece.id,
      serial: piece.serial,
      reference: piece.reference,
      state: piece.state,
      version: piece.version,
      craftId: piece.craftId,
      title: piece.title,
      description: piece.description,
      care: piece.care,
      variationNote: piece.variationNote,
      safetyWarnings: piece.safetyWarnings,
      lengthMm: piece.lengthMm,
      widthMm: piece.widthMm,
      heightMm: piece.heightMm,
      weightGrams: piece.weightGrams,
      makerRole: piece.makerRole,
      hoursOfWork: piece.hoursOfWork,
      hands: piece.hands,
      madeYear: piece.madeYear,
      hsHeading: piece.hsHeading,
      availability: piece.availability,
      leadDays: piece.leadDays,
      materialKeys: keysOf(sql`select array_agg(m.material_key order by m.position, m.material_key)
        from ${pieceMaterial} m where m.piece_id = ${piece.id}`),
      techniqueKeys: keysOf(sql`select array_agg(k.technique_key order by k.technique_key)
        from ${pieceTechnique} k where k.piece_id = ${piece.id}`),
    })
    .from(piece)
    .where(and(eq(piece.artisanId, artisanId), which))
    .orderBy(asc(piece.createdAt), asc(piece.id))
    .limit(5000);
  const options = await readOptions(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, options: options.get(row.id) ?? [] }));
}

/** The options of pieces that are for sale, in their order, with units and prices (minor units). */
export async function readOptions(tx: Tx, ids: readonly Id<"piece">[]): Promise<Map<string, HeldOption[]>> {
  const found = new Map<string, HeldOption[]>();
  if (ids.length === 0) return found;
  const rows = await tx
    .select({
      pieceId: variant.pieceId,
      sku: variant.sku,
      priceMinor: variant.priceMinor,
      onHand: stock.onHand,
      own: sql<Record<string, number>>`coalesce((select jsonb_object_agg(o.currency, o.price_minor)
        from ${variantPrice} o where o.sku = ${variant.sku}), '{}')`,
    })
    .from(variant)
    .innerJoin(stock, eq(stock.sku, variant.sku))
    .where(and(inArray(variant.pieceId, [...ids]), isNull(variant.withdrawnAt)))
    .orderBy(asc(variant.position));
  for (const { pieceId, ...option } of rows) found.set(pieceId, [...(found.get(pieceId) ?? []), option]);
  return found;
}

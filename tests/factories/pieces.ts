import type { Database } from "#db/client.ts";
import { piece, pieceImage, stock, variant } from "#db/schema/catalogue.ts";
import { slug } from "#db/schema/crafts.ts";
import { variantPrice } from "#db/schema/prices.ts";
import { pieceMaterial, pieceTechnique } from "#db/schema/taxonomy.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { Currency } from "#lib/money/money.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { ownSlugs, type SlugRow, slugRows } from "#tests/factories/crafts.ts";
import { insertRows } from "#tests/factories/insert-rows.ts";
import { stableSerial } from "#tests/factories/stable-id.ts";
import { words } from "#tests/factories/words.ts";

type PieceRow = typeof piece.$inferInsert;
type ImageRow = typeof pieceImage.$inferInsert;

/** A picture that lies in the storage. */
export type Picture = Omit<ImageRow, "id" | "pieceId" | "position">;

type VariantRow = typeof variant.$inferInsert;

/** One choice of a piece with its own units, price and measures. */
export type OptionInput = Partial<VariantRow> & { onHand?: number };

export type PieceInput = Partial<PieceRow> & {
  priceMinor?: number;
  /** Units on the shelf: 1 for a unique piece, else 5. */
  onHand?: number;
  /** Where every option may go; anywhere when absent. */
  restriction?: VariantRow["restriction"];
  /** The choices of the piece; one without a name when absent. */
  options?: readonly OptionInput[];
  /** Prices of the first option in other currencies, in minor units. */
  ownPrices?: Partial<Record<Currency, number>>;
  /** Keys of the taxonomy, which must be there. */
  materialKeys?: readonly string[];
  /** What is known of the origin of a material, by its key. */
  origins?: Readonly<Record<string, { sharePercent?: number; lot?: string; supplier?: string }>>;
  techniqueKeys?: readonly string[];
  slugs?: LocalizedText;
  pictures?: readonly Picture[];
};

export type PieceRows = {
  piece: PieceRow & { id: Id<"piece">; serial: string };
  /** At least one. */
  variants: [VariantRow, ...VariantRow[]];
  stock: (typeof stock.$inferInsert)[];
  prices: (typeof variantPrice.$inferInsert)[];
  materials: (typeof pieceMaterial.$inferInsert)[];
  techniques: (typeof pieceTechnique.$inferInsert)[];
  slugs: SlugRow[];
  images: ImageRow[];
};

type Makers = { artisanId: Id<"artisan">; craftId: Id<"craft"> };

/** All rows of a published piece, in MAD, with one variant unless options are given. Pure: many are inserted together. */
export function pieceRows(over: PieceInput & Makers): PieceRows {
  const { priceMinor = 450_00, onHand, restriction = "none", options = [{}], ownPrices = {}, ...more } = over;
  const { materialKeys = [], origins = {}, techniqueKeys = [], slugs, pictures = [], ...row } = more;
  const id = row.id ?? newId("piece");
  const serial = row.serial ?? stableSerial(id);
  const availability = row.availability ?? "unique";
  const units = onHand ?? (availability === "unique" ? 1 : 5);
  const variants = options.map(
    ({ onHand: _units, ...option }, position): VariantRow => ({
      option: null,
      priceMinor,
      currency: "MAD",
      hsHeading: null,
      lengthMm: null,
      widthMm: null,
      heightMm: null,
      weightGrams: null,
      restriction,
      ...option,
      id: newId("variant"),
      sku: `${serial}-${position + 1}`,
      pieceId: id,
      position,
    }),
  ) as PieceRows["variants"];
  return {
    piece: {
      state: "published",
      title: words("Bowl"),
      description: words("A bowl"),
      materials: [words("clay")],
      care: words("By hand"),
      lengthMm: null,
      widthMm: null,
      heightMm: null,
      weightGrams: 900,
      hsHeading: null,
      variationNote: null,
      makerRole: "made",
      hoursOfWork: null,
      hands: null,
      optionName: null,
      safetyWarnings: null,
      isDemonstration: true,
      publishedVersion: (row.state ?? "published") === "published" ? 1 : null,
      publishedAt: new Date("2026-02-01T09:00:00Z"),
      ...row,
      id,
      serial,
      availability,
      leadDays: availability === "made_to_order" ? (row.leadDays ?? 21) : null,
    },
    variants,
    stock: variants.map(({ sku }, n) => ({ sku, onHand: options[n]?.onHand ?? units, held: 0 })),
    prices: Object.entries(ownPrices).map(([currency, minor]) => ({
      sku: variants[0].sku,
      currency: currency as Currency,
      priceMinor: minor,
    })),
    materials: materialKeys.map((materialKey, position) => ({
      pieceId: id,
      materialKey,
      position,
      sharePercent: null,
      lot: null,
      supplier: null,
      ...origins[materialKey],
    })),
    techniques: techniqueKeys.map((techniqueKey) => ({ pieceId: id, techniqueKey })),
    slugs: slugRows("piece", id, slugs ?? ownSlugs(id)),
    images: pictures.map((picture, position) => ({ ...picture, pieceId: id, position })),
  };
}

/** Inserts the rows of many pieces. */
export async function insertPieces(db: Database, pieces: readonly PieceRows[]): Promise<void> {
  const all = <T>(of: (rows: PieceRows) => readonly T[]) => pieces.flatMap(of);
  await insertRows(
    db,
    piece,
    pieces.map((rows) => rows.piece),
  );
  await insertRows(
    db,
    variant,
    all((rows) => rows.variants),
  );
  await insertRows(
    db,
    pieceMaterial,
    all((rows) => rows.materials),
  );
  // Units come last: with them a piece can be found, and is indexed once.
  await insertRows(
    db,
    stock,
    all((rows) => rows.stock),
  );
  await insertRows(
    db,
    variantPrice,
    all((rows) => rows.prices),
  );
  await insertRows(
    db,
    pieceTechnique,
    all((rows) => rows.techniques),
  );
  await insertRows(
    db,
    slug,
    all((rows) => rows.slugs),
  );
  await insertRows(
    db,
    pieceImage,
    all((rows) => rows.images),
  );
}

export type MadePiece = {
  id: Id<"piece">;
  serial: string;
  sku: string;
  artisanId: Id<"artisan">;
  priceMinor: number;
};

/** A photograph of a piece, behind those it has; its files lie nowhere. */
export async function makePicture(
  db: Database,
  pieceId: Id<"piece">,
  over: Partial<ImageRow> = {},
): Promise<Id<"image">> {
  const id = newId("image");
  await db.insert(pieceImage).values({
    position: 0,
    view: "front",
    storageKey: `pieces/${id.slice(4)}`,
    widths: { avif: [320], webp: [320], jpeg: [320] },
    width: 320,
    height: 400,
    thumbhash: "IggKDYL3d3iPd4iIiHh3eAeHgA==",
    originalSha256: "0".repeat(64),
    ...over,
    id,
    pieceId,
  });
  return id;
}

/** A published piece that can be bought, by a maker of its own unless one is given. */
export async function makePiece(db: Database, over: PieceInput = {}): Promise<MadePiece> {
  const maker = over.artisanId
    ? null
    : await makeArtisan(db, over.craftId ? { craftIds: [over.craftId] } : {});
  const artisanId = over.artisanId ?? maker?.id;
  const craftId = over.craftId ?? maker?.craftIds[0];
  if (!artisanId || !craftId) throw new Error("a piece of a given artisan needs its craftId");
  const rows = pieceRows({ ...over, artisanId, craftId });
  await insertPieces(db, [rows]);
  const { id, serial } = rows.piece;
  const [{ sku, priceMinor }] = rows.variants;
  return { id, serial, sku, artisanId, priceMinor };
}

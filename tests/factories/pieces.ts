import type { Database } from "#db/client.ts";
import { piece, pieceImage, stock, variant } from "#db/schema/catalogue.ts";
import { slug } from "#db/schema/crafts.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { ownSlugs, type SlugRow, slugRows } from "#tests/factories/crafts.ts";
import { insertRows } from "#tests/factories/insert-rows.ts";
import { stableSerial } from "#tests/factories/stable-id.ts";
import { words } from "#tests/factories/words.ts";

type PieceRow = typeof piece.$inferInsert;
type ImageRow = typeof pieceImage.$inferInsert;

/** A picture that lies in the storage. */
export type Picture = Omit<ImageRow, "id" | "pieceId" | "position">;

export type PieceInput = Partial<PieceRow> & {
  priceMinor?: number;
  /** Units on the shelf: 1 for a unique piece, else 5. */
  onHand?: number;
  slugs?: LocalizedText;
  pictures?: readonly Picture[];
};

export type PieceRows = {
  piece: PieceRow & { id: Id<"piece">; serial: string };
  variant: typeof variant.$inferInsert;
  stock: typeof stock.$inferInsert;
  slugs: SlugRow[];
  images: ImageRow[];
};

type Makers = { artisanId: Id<"artisan">; craftId: Id<"craft"> };

/** All rows of a published piece with one variant, in MAD. Pure: many are inserted together. */
export function pieceRows(over: PieceInput & Makers): PieceRows {
  const { priceMinor = 450_00, onHand, slugs, pictures = [], ...row } = over;
  const id = row.id ?? newId("piece");
  const serial = row.serial ?? stableSerial(id);
  const availability = row.availability ?? "unique";
  const sku = `${serial}-1`;
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
      exportRestricted: false,
      isDemonstration: true,
      publishedAt: new Date("2026-02-01T09:00:00Z"),
      ...row,
      id,
      serial,
      availability,
      leadDays: availability === "made_to_order" ? (row.leadDays ?? 21) : null,
    },
    variant: { id: newId("variant"), sku, pieceId: id, priceMinor, currency: "MAD" },
    stock: { sku, onHand: onHand ?? (availability === "unique" ? 1 : 5), held: 0 },
    slugs: slugRows("piece", id, slugs ?? ownSlugs(id)),
    images: pictures.map((picture, position) => ({ ...picture, pieceId: id, position })),
  };
}

/** Inserts the rows of many pieces. */
export async function insertPieces(db: Database, pieces: readonly PieceRows[]): Promise<void> {
  await insertRows(
    db,
    piece,
    pieces.map((rows) => rows.piece),
  );
  await insertRows(
    db,
    variant,
    pieces.map((rows) => rows.variant),
  );
  await insertRows(
    db,
    stock,
    pieces.map((rows) => rows.stock),
  );
  await insertRows(
    db,
    slug,
    pieces.flatMap((rows) => rows.slugs),
  );
  await insertRows(
    db,
    pieceImage,
    pieces.flatMap((rows) => rows.images),
  );
}

export type MadePiece = {
  id: Id<"piece">;
  serial: string;
  sku: string;
  artisanId: Id<"artisan">;
  priceMinor: number;
};

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
  return { id, serial, sku: rows.variant.sku, artisanId, priceMinor: rows.variant.priceMinor };
}

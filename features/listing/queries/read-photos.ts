import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pieceImage } from "#db/schema/catalogue.ts";
import type { PhotoDto } from "#features/listing/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

const columns = {
  id: pieceImage.id,
  view: pieceImage.view,
  storageKey: pieceImage.storageKey,
  widths: pieceImage.widths,
  width: pieceImage.width,
  height: pieceImage.height,
  thumbhash: pieceImage.thumbhash,
};

type Row = Omit<PhotoDto, "base" | "avif" | "webp" | "jpeg"> & {
  storageKey: string;
  widths: { avif: number[]; webp: number[]; jpeg?: number[] };
};

function toPhoto({ storageKey, widths, ...rest }: Row): PhotoDto {
  const { avif, webp, jpeg = [] } = widths;
  return { base: `/media/${storageKey}`, avif, webp, jpeg, ...rest };
}

/** Every photograph of a piece in the maker's order, published or not. */
export async function readPhotos(tx: Tx, id: Id<"piece">): Promise<PhotoDto[]> {
  const rows = await tx
    .select(columns)
    .from(pieceImage)
    .where(eq(pieceImage.pieceId, id))
    .orderBy(asc(pieceImage.position));
  return rows.map(toPhoto);
}

/** The first photograph of each piece, by piece id. */
export async function firstPhotos(tx: Tx, ids: readonly Id<"piece">[]): Promise<Map<string, PhotoDto>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([pieceImage.pieceId], { pieceId: pieceImage.pieceId, ...columns })
    .from(pieceImage)
    .where(inArray(pieceImage.pieceId, [...ids]))
    .orderBy(asc(pieceImage.pieceId), asc(pieceImage.position));
  return new Map(rows.map(({ pieceId, ...row }) => [pieceId, toPhoto(row)]));
}

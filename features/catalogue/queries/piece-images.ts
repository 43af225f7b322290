import "server-only";
import { asc, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { PictureWidths } from "#db/schema/catalogue.ts";
import { publishedImage } from "#db/schema/published.ts";
import type { ImageDto } from "#features/catalogue/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

const columns = {
  pieceId: publishedImage.pieceId,
  view: publishedImage.view,
  storageKey: publishedImage.storageKey,
  widths: publishedImage.widths,
  width: publishedImage.width,
  height: publishedImage.height,
  thumbhash: publishedImage.thumbhash,
  isDemonstration: publishedImage.isDemonstration,
};

type Row = Omit<ImageDto, "base" | "avif" | "webp" | "jpeg"> & {
  pieceId: Id<"piece">;
  storageKey: string;
  widths: PictureWidths;
};

function toImage({ pieceId: _, storageKey, widths, ...rest }: Row): ImageDto {
  const { avif, webp, jpeg = [] } = widths;
  return { base: `/media/${storageKey}`, avif, webp, jpeg, ...rest };
}

/** The first picture of each piece, by piece id; a piece without pictures is absent. */
export async function firstPictures(
  db: Database,
  pieceIds: readonly Id<"piece">[],
): Promise<Map<string, ImageDto>> {
  if (pieceIds.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([publishedImage.pieceId], columns)
    .from(publishedImage)
    .where(inArray(publishedImage.pieceId, [...new Set(pieceIds)]))
    .orderBy(asc(publishedImage.pieceId), asc(publishedImage.position));
  return new Map(rows.map((row) => [row.pieceId, toImage(row)]));
}

/** Every picture of pieces in the maker's order, by piece id. */
export async function allPictures(
  db: Database,
  pieceIds: readonly Id<"piece">[],
): Promise<Map<string, ImageDto[]>> {
  const found = new Map<string, ImageDto[]>();
  if (pieceIds.length === 0) return found;
  const rows = await db
    .select(columns)
    .from(publishedImage)
    .where(inArray(publishedImage.pieceId, [...new Set(pieceIds)]))
    .orderBy(asc(publishedImage.pieceId), asc(publishedImage.position));
  for (const row of rows) found.set(row.pieceId, [...(found.get(row.pieceId) ?? []), toImage(row)]);
  return found;
}

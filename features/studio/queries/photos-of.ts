import "server-only";
import { asc, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pieceImage } from "#db/schema/index.ts";
import type { TaskImage } from "#features/studio/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The first photograph of each piece, published or not, by piece id. */
export async function photosOf(tx: Tx, pieceIds: readonly Id<"piece">[]): Promise<Map<string, TaskImage>> {
  if (pieceIds.length === 0) return new Map();
  const { storageKey, widths, width, height, thumbhash } = pieceImage;
  const rows = await tx
    .selectDistinctOn([pieceImage.pieceId], {
      ...{ pieceId: pieceImage.pieceId, storageKey, widths, width, height, thumbhash },
    })
    .from(pieceImage)
    .where(inArray(pieceImage.pieceId, [...new Set(pieceIds)]))
    .orderBy(asc(pieceImage.pieceId), asc(pieceImage.position));
  return new Map(
    rows.map((row) => {
      const { avif, webp, jpeg = [] } = row.widths;
      const size = { width: row.width, height: row.height, thumbhash: row.thumbhash };
      return [row.pieceId, { base: `/media/${row.storageKey}`, avif, webp, jpeg, ...size }];
    }),
  );
}

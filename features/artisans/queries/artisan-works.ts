import "server-only";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedImage, publishedPiece } from "#db/schema/published.ts";
import type { WorkPicture } from "#features/artisans/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The first picture of each maker's newest pictured piece: a maker without a portrait is shown by their work. */
export async function artisanWorks(
  db: Database,
  artisanIds: readonly Id<"artisan">[],
): Promise<Map<string, WorkPicture>> {
  if (artisanIds.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([publishedPiece.artisanId], {
      artisanId: publishedPiece.artisanId,
      storageKey: publishedImage.storageKey,
      widths: publishedImage.widths,
      width: publishedImage.width,
      height: publishedImage.height,
      thumbhash: publishedImage.thumbhash,
      isDemonstration: publishedImage.isDemonstration,
    })
    .from(publishedPiece)
    .innerJoin(publishedImage, eq(publishedImage.pieceId, publishedPiece.id))
    .where(and(inArray(publishedPiece.artisanId, [...artisanIds]), eq(publishedPiece.state, "published")))
    .orderBy(
      asc(publishedPiece.artisanId),
      desc(publishedPiece.publishedAt),
      asc(publishedPiece.id),
      asc(publishedImage.position),
    );
  return new Map(
    rows.map(({ artisanId, storageKey, widths, ...image }) => [
      artisanId,
      { base: `/media/${storageKey}`, ...widths, ...image },
    ]),
  );
}

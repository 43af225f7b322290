import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedCraft, publishedPiece } from "#db/schema/published.ts";
import type { CraftName } from "#features/artisans/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Crafts that makers have published pieces of, by maker. One query however many makers. */
export async function artisanCrafts(
  db: Database,
  artisanIds: readonly Id<"artisan">[],
): Promise<Map<string, CraftName[]>> {
  const found = new Map<string, CraftName[]>();
  if (artisanIds.length === 0) return found;
  const rows = await db
    .selectDistinct({
      artisanId: publishedPiece.artisanId,
      key: publishedCraft.key,
      family: publishedCraft.family,
      name: publishedCraft.name,
    })
    .from(publishedPiece)
    .innerJoin(publishedCraft, eq(publishedCraft.id, publishedPiece.craftId))
    .where(and(inArray(publishedPiece.artisanId, [...artisanIds]), eq(publishedPiece.state, "published")))
    .orderBy(asc(publishedPiece.artisanId), asc(publishedCraft.key));
  for (const { artisanId, ...craft } of rows) found.set(artisanId, [...(found.get(artisanId) ?? []), craft]);
  return found;
}

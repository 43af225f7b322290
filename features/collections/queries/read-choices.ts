import "server-only";
import { asc, eq, inArray, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { together } from "#db/pipeline.ts";
import { publishedChamber, publishedCraft, publishedPiece } from "#db/schema/published.ts";
import {
  publishedMaterial,
  publishedPieceMaterial,
  publishedRegion,
} from "#db/schema/published-catalogue.ts";
import type { CollectionDesk } from "#features/collections/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

type Asking = {
  chamberId: Id<"chamber"> | null;
  ruleCraftId: Id<"craft"> | null;
  ruleMaterial: string | null;
};

/**
 * What a rule may ask for: what some piece of the owner's makers has, and what the rule asks already: it stays asked for when the
 * last such piece has gone.
 */
export async function readChoices(
  tx: Tx,
  { chamberId, ruleCraftId, ruleMaterial }: Asking,
): Promise<Omit<CollectionDesk["choices"], "fairs">> {
  const own = chamberId ? eq(publishedPiece.chamberId, chamberId) : undefined;
  const [crafts, regions, materials, chambers] = await together([
    tx
      .select({ id: publishedCraft.id, name: publishedCraft.name })
      .from(publishedCraft)
      .where(
        or(
          inArray(
            publishedCraft.id,
            tx.select({ id: publishedPiece.craftId }).from(publishedPiece).where(own),
          ),
          ruleCraftId ? eq(publishedCraft.id, ruleCraftId) : undefined,
        ),
      )
      .orderBy(sql`${publishedCraft.name}->>'fr'`),
    tx
      .select({ code: publishedRegion.code, name: publishedRegion.name })
      .from(publishedRegion)
      .orderBy(asc(publishedRegion.code)),
    tx
      .select({ key: publishedMaterial.key, name: publishedMaterial.name })
      .from(publishedMaterial)
      .where(
        or(
          inArray(
            publishedMaterial.key,
            tx
              .select({ key: publishedPieceMaterial.materialKey })
              .from(publishedPieceMaterial)
              .innerJoin(publishedPiece, eq(publishedPiece.id, publishedPieceMaterial.pieceId))
              .where(own),
          ),
          ruleMaterial ? eq(publishedMaterial.key, ruleMaterial) : undefined,
        ),
      )
      .orderBy(sql`${publishedMaterial.name}->>'fr'`),
    tx
      .select({ id: publishedChamber.id, key: publishedChamber.key, name: publishedChamber.name })
      .from(publishedChamber)
      .orderBy(asc(publishedChamber.key)),
  ]);
  return { crafts, regions, materials, chambers };
}

import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
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

/** What a rule may ask for: only what some piece of the owner's makers has. */
export async function readChoices(
  tx: Tx,
  chamberId: Id<"chamber"> | null,
): Promise<Omit<CollectionDesk["choices"], "fairs">> {
  const own = chamberId ? eq(publishedPiece.chamberId, chamberId) : undefined;
  const [crafts, regions, materials, chambers] = await together([
    tx
      .select({ id: publishedCraft.id, name: publishedCraft.name })
      .from(publishedCraft)
      .where(
        inArray(publishedCraft.id, tx.select({ id: publishedPiece.craftId }).from(publishedPiece).where(own)),
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
        inArray(
          publishedMaterial.key,
          tx
            .select({ key: publishedPieceMaterial.materialKey })
            .from(publishedPieceMaterial)
            .innerJoin(publishedPiece, eq(publishedPiece.id, publishedPieceMaterial.pieceId))
            .where(own),
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

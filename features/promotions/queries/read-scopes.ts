import "server-only";
import { and, asc, count, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { collection } from "#db/schema/catalogue.ts";
import { publishedArtisan, publishedCraft, publishedPiece } from "#db/schema/published.ts";
import { collectionMember } from "#db/schema/published-catalogue.ts";
import type { OfficePromotions } from "#features/promotions/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Makers that a list to choose from holds; of more the form asks for a part of a name. */
export const mostMakers = 200;

const likeOf = (words: string) => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

/** What a chamber, or the national programme, may give a promotion to: collections that are or will be shown, crafts and makers. */
export async function readScopes(
  tx: Tx,
  chamberId: Id<"chamber"> | null,
  maker: string,
): Promise<Pick<OfficePromotions, "collections" | "crafts" | "artisans" | "makerSearch" | "hasMoreMakers">> {
  const collections = await tx
    .select({ id: collection.id, name: collection.title, pieces: count(collectionMember.pieceId) })
    .from(collection)
    .leftJoin(collectionMember, eq(collectionMember.collectionId, collection.id))
    .where(
      and(
        chamberId ? eq(collection.chamberId, chamberId) : isNull(collection.chamberId),
        isNotNull(collection.publishedAt),
        sql`coalesce(${collection.endsAt} > now(), true)`,
      ),
    )
    .groupBy(collection.id)
    .orderBy(desc(collection.publishedAt));
  const ofChamber = chamberId ? eq(publishedPiece.chamberId, chamberId) : undefined;
  const crafts = await tx
    .selectDistinct({ id: publishedCraft.id, name: publishedCraft.name })
    .from(publishedCraft)
    .innerJoin(publishedPiece, eq(publishedPiece.craftId, publishedCraft.id))
    .where(and(eq(publishedPiece.state, "published"), ofChamber));
  const artisans = await tx
    .select({ id: publishedArtisan.id, name: publishedArtisan.name })
    .from(publishedArtisan)
    .where(
      and(
        chamberId ? eq(publishedArtisan.chamberId, chamberId) : undefined,
        maker
          ? sql`exists (select 1 from jsonb_each_text(${publishedArtisan.name}) n where n.value ilike ${likeOf(maker)})`
          : undefined,
      ),
    )
    .orderBy(asc(publishedArtisan.id))
    .limit(mostMakers + 1);
  return {
    ...{ collections, crafts, makerSearch: maker, hasMoreMakers: artisans.length > mostMakers },
    artisans: artisans.slice(0, mostMakers),
  };
}

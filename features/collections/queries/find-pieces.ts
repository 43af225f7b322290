import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { collection } from "#db/schema/catalogue.ts";
import { publishedArtisan, publishedPiece } from "#db/schema/published.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { collectionInput, type FoundPiece } from "#features/collections/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const mostFound = 20;

type Found = { chamberId: Id<"chamber"> | null; pieces: FoundPiece[] };

/**
 * Pieces that may still be chosen for a collection, by a part of their title, their serial or their maker's name; the newest where
 * nothing is typed.
 */
export const findPieces = defineQuery({
  name: "collections.find-pieces",
  input: collectionInput.extend({ words: z.string().trim().max(80) }),
  handler: async ({ tx, input: { collectionId, words } }): Promise<Found | null> => {
    const [owner] = await tx
      .select({ chamberId: collection.chamberId })
      .from(collection)
      .where(eq(collection.id, collectionId));
    if (!owner) return null;
    const wanted = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
    const { id, title, serial, publishedAt, artisanId, state, chamberId } = publishedPiece;
    const pieces = await tx
      .select({ id, title, serial, maker: publishedArtisan.name })
      .from(publishedPiece)
      .innerJoin(publishedArtisan, eq(publishedArtisan.id, artisanId))
      .where(
        and(
          eq(state, "published"),
          owner.chamberId ? eq(chamberId, owner.chamberId) : undefined,
          sql`not exists (select 1 from collection_piece cp
            where cp.collection_id = ${collectionId} and cp.piece_id = ${id})`,
          words
            ? sql`(${serial} ilike ${wanted} or exists (
                select 1 from jsonb_each_text(${title}) t where t.value ilike ${wanted})
              or exists (select 1 from jsonb_each_text(${publishedArtisan.name}) n where n.value ilike ${wanted}))`
            : undefined,
        ),
      )
      .orderBy(desc(publishedAt), desc(id))
      .limit(mostFound);
    return { chamberId: owner.chamberId, pieces };
  },
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
});

import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { collection, collectionConsent } from "#db/schema/catalogue.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { readRows } from "#features/collections/queries/read-rows.ts";
import { type AskedCollection, type CollectionList, ownerInput } from "#features/collections/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A chamber's collections, or the national ones; and what a chamber is asked by national ones. */
export const listOwnCollections = defineQuery({
  name: "collections.list",
  input: ownerInput,
  handler: async ({ tx, input: { chamberId }, now }): Promise<CollectionList> => ({
    chamberId,
    collections: await readRows(tx, chamberId, now),
    asked: chamberId ? await readAsked(tx, chamberId) : [],
  }),
  policy: (actor, { input }) => keepsCollections(actor, input.chamberId),
});

async function readAsked(tx: Tx, chamberId: Id<"chamber">): Promise<AskedCollection[]> {
  return tx
    .select({
      id: collection.id,
      chamberId: collectionConsent.chamberId,
      title: collection.title,
      intro: collection.intro,
      agrees: collectionConsent.agrees,
      // Chosen by hand, and of this chamber: a rule's are counted once the chamber has agreed.
      pieces: sql<number>`(select count(*)::int from collection_piece cp
        join published.piece p on p.id = cp.piece_id
        where cp.collection_id = ${collection.id} and p.chamber_id = ${chamberId})`,
    })
    .from(collectionConsent)
    .innerJoin(collection, eq(collection.id, collectionConsent.collectionId))
    .where(and(eq(collectionConsent.chamberId, chamberId), sql`coalesce(${collection.endsAt} > now(), true)`))
    .orderBy(desc(collectionConsent.askedAt));
}

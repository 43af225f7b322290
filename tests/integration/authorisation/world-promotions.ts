import type { Database } from "#db/client.ts";
import { collection, collectionConsent } from "#db/schema/catalogue.ts";
import { promotion } from "#db/schema/promotions.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeCollection } from "#tests/factories/stories.ts";

/**
 * A collection of the chamber with a piece of its maker, and a promotion that the maker is asked to bear; a draft; and a national
 * collection that asks the chamber.
 */
export async function makePromotionThings(
  db: Database,
  chamberId: Id<"chamber">,
  pieceId: Id<"piece">,
): Promise<{
  promotedCollectionId: Id<"collection">;
  promotionId: Id<"promotion">;
  draftCollectionId: Id<"collection">;
  nationalCollectionId: Id<"collection">;
}> {
  const { id: promotedCollectionId } = await makeCollection(db, { chamberId, pieceIds: [pieceId] });
  const promotionId = newId("promotion");
  await db.insert(promotion).values({
    ...{ id: promotionId, collectionId: promotedCollectionId, chamberId, basisPoints: 1000 },
    ...{ bearer: "artisan", startsOn: "2026-01-01", endsOn: "2999-01-01" },
  });
  const { id: draftCollectionId } = await makeCollection(db, {
    chamberId,
    pieceIds: [pieceId],
    publishedAt: null,
  });
  const nationalCollectionId = newId("collection");
  const said = { ar: "وطنية", fr: "Nationale", en: "National" };
  await db
    .insert(collection)
    .values({ id: nationalCollectionId, key: nationalCollectionId, title: said, intro: said });
  await db.insert(collectionConsent).values({ collectionId: nationalCollectionId, chamberId });
  return { promotedCollectionId, promotionId, draftCollectionId, nationalCollectionId };
}

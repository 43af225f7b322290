import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { chamber, collection, collectionConsent, user } from "#db/schema/index.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { isId } from "#lib/ids/ids.ts";

/**
 * What a chamber's manager is told of a national collection that asks for its consent: `clc_….cha_….usr_…`. Null once the chamber has
 * answered, or the collection is over.
 */
export async function readConsentLetter(id: string) {
  const [collectionId = "", chamberId = "", userId = ""] = id.split(".");
  if (!isId("collection", collectionId) || !isId("chamber", chamberId) || !isId("user", userId)) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({
        title: collection.title,
        chamber: chamber.name,
        chamberId: chamber.id,
        pieces: sql<number>`(select count(*)::int from collection_piece cp join published.piece p on p.id = cp.piece_id
          where cp.collection_id = ${collection.id} and p.chamber_id = ${chamber.id})`,
        email: user.email,
        locale: user.locale,
      })
      .from(collectionConsent)
      .innerJoin(collection, eq(collection.id, collectionConsent.collectionId))
      .innerJoin(chamber, eq(chamber.id, collectionConsent.chamberId))
      .innerJoin(user, eq(user.id, userId))
      .where(
        and(
          eq(collection.id, collectionId),
          eq(chamber.id, chamberId),
          isNull(collectionConsent.agrees),
          sql`coalesce(${collection.endsAt} > now(), true)`,
        ),
      ),
  );
  return row ? { ...row, locale: localeOf(row.locale) } : null;
}

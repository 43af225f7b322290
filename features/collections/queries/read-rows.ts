import "server-only";
import { desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { collection } from "#db/schema/catalogue.ts";
import { collectionMember } from "#db/schema/published-catalogue.ts";
import { standingOf } from "#features/collections/domain/standing.ts";
import type { CollectionRow } from "#features/collections/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** An owner's collections with what each shows, the newest first. */
export async function readRows(tx: Tx, chamberId: Id<"chamber"> | null, now: Date): Promise<CollectionRow[]> {
  const rows = await tx
    .select()
    .from(collection)
    .where(chamberId ? eq(collection.chamberId, chamberId) : isNull(collection.chamberId))
    .orderBy(desc(collection.createdAt), desc(collection.id))
    .limit(200);
  const counts = await countMembers(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => rowOf(row, counts.get(row.id) ?? 0, now));
}

/** A collection as a list shows it. */
export function rowOf(row: typeof collection.$inferSelect, pieces: number, now: Date): CollectionRow {
  return {
    ...{ id: row.id, title: row.title, chosenBy: row.chosenBy, homeSlot: row.homeSlot, pieces },
    standing: standingOf(row, now),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
  };
}

/** How many pieces each collection would show now. */
export async function countMembers(
  tx: Tx,
  ids: readonly Id<"collection">[],
): Promise<Map<Id<"collection">, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: collectionMember.collectionId, n: sql<number>`count(*)::int` })
    .from(collectionMember)
    .where(inArray(collectionMember.collectionId, [...ids]))
    .groupBy(collectionMember.collectionId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

import "server-only";
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { collection } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { collectionMember } from "#db/schema/published-catalogue.ts";
import { weeklyOptOut } from "#db/schema/reach.ts";
import { readsChamber } from "#features/reach/policy.ts";
import { buyersOf, countedOf, daysUntil, soldOf, viewsByDay } from "#features/reach/queries/read-reach.ts";
import { type ChamberReach, shownDays, type ThingReach } from "#features/reach/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** How a chamber's collections are looked at, and what the pieces they show were put into baskets and sold. */
export const chamberReach = defineQuery({
  name: "reach.chamber",
  input: z.strictObject({
    chamberId: idSchema("chamber"),
    days: z.number().int().min(1).max(shownDays).default(shownDays),
  }),
  handler: async ({ tx, input: { chamberId, days: count }, actor, now }): Promise<ChamberReach | null> => {
    if (readsChamber(actor, chamberId) !== "allow") return null;
    const [own] = await tx.select({ name: chamber.name }).from(chamber).where(eq(chamber.id, chamberId));
    if (!own) return null;
    const days = daysUntil(now, count);
    const shown = await tx
      .select({ id: collection.id, title: collection.title })
      .from(collection)
      .where(and(eq(collection.chamberId, chamberId), isNotNull(collection.publishedAt)));
    const all = sql`select 'collection' as kind, c.id from collection c where c.chamber_id = ${chamberId}`;
    const members = shown.length
      ? await tx
          .select({ collectionId: collectionMember.collectionId, pieceId: collectionMember.pieceId })
          .from(collectionMember)
          .where(
            inArray(
              collectionMember.collectionId,
              shown.map(({ id }) => id),
            ),
          )
      : [];
    const pieces = sql`select x from unnest(${sql.param(members.map(({ pieceId }) => pieceId))}::text[]) x`;
    const counted = new Map((await countedOf(tx, all, days)).map((row) => [row.id, row]));
    const ofPieces = sql`select distinct 'piece' as kind, x as id from (${pieces}) p`;
    const adds = new Map((await countedOf(tx, ofPieces, days)).map((row) => [row.id, row.adds]));
    const sold = new Map((await soldOf(tx, pieces, days)).map((row) => [row.pieceId, row]));
    const things = shown
      .map(({ id, title }): ThingReach => {
        const inside = members.filter((one) => one.collectionId === id).map(({ pieceId }) => pieceId);
        const total = (of: (pieceId: string) => number) => inside.reduce((sum, one) => sum + of(one), 0);
        return {
          ...{ id, title, views: counted.get(id)?.views ?? 0, visits: counted.get(id)?.visits ?? 0 },
          adds: total((one) => adds.get(one) ?? 0),
          sold: total((one) => sold.get(one)?.sold ?? 0),
          madMinor: total((one) => sold.get(one)?.madMinor ?? 0),
        };
      })
      .sort((a, b) => b.views - a.views || a.id.localeCompare(b.id));
    const [out] =
      actor.kind === "person"
        ? await tx.select().from(weeklyOptOut).where(eq(weeklyOptOut.userId, actor.userId))
        : [];
    // A piece may stand in two collections: the sums of all count it once.
    const once = [...sold.values()].reduce((sum, row) => sum + row.sold, 0);
    return {
      ...{ chamberId, of: own.name, days: await viewsByDay(tx, all, days), things, sold: once },
      views: things.reduce((sum, one) => sum + one.views, 0),
      visits: things.reduce((sum, one) => sum + one.visits, 0),
      adds: [...adds.values()].reduce((sum, one) => sum + one, 0),
      ...{ buyers: await buyersOf(tx, pieces, now), weekly: out === undefined },
    };
  },
  policy: (actor, { input }) => readsChamber(actor, input.chamberId),
});

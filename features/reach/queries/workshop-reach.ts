import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { weeklyOptOut } from "#db/schema/reach.ts";
import { readsWorkshop } from "#features/reach/policy.ts";
import { buyersOf, countedOf, daysUntil, soldOf, viewsByDay } from "#features/reach/queries/read-reach.ts";
import { type MyReach, shownDays, type ThingReach } from "#features/reach/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const totals = (things: readonly ThingReach[]) => ({
  adds: things.reduce((sum, one) => sum + one.adds, 0),
  sold: things.reduce((sum, one) => sum + one.sold, 0),
});

/** How often a workshop's page and pieces were looked at and put into baskets, and what of them was sold. */
export const workshopReach = defineQuery({
  name: "reach.workshop",
  input: z.strictObject({
    artisanId: idSchema("artisan"),
    days: z.number().int().min(1).max(shownDays).default(shownDays),
  }),
  handler: async ({ tx, input: { artisanId, days: count }, actor, now }): Promise<MyReach | null> => {
    if (readsWorkshop(actor, artisanId) !== "allow") return null;
    const [maker] = await tx.select({ name: artisan.name }).from(artisan).where(eq(artisan.id, artisanId));
    if (!maker) return null;
    const days = daysUntil(now, count);
    const pieces = sql`select p.id from piece p where p.artisan_id = ${artisanId}`;
    const all = sql`select 'piece' as kind, p.id from piece p where p.artisan_id = ${artisanId}
      union all select 'artisan', ${artisanId}::text`;
    const counted = await countedOf(tx, all, days);
    const sold = new Map((await soldOf(tx, pieces, days)).map((row) => [row.pieceId, row]));
    const ids = counted.filter(
      ({ id, views, adds }) => id !== artisanId && (views + adds > 0 || sold.has(id)),
    );
    const titles = ids.length
      ? await tx
          .select({ id: piece.id, title: piece.title })
          .from(piece)
          .where(inArray(piece.id, ids.map(({ id }) => id) as (typeof piece.$inferSelect)["id"][]))
      : [];
    const things = titles
      .map(({ id, title }): ThingReach => {
        const { views = 0, visits = 0, adds = 0 } = ids.find((one) => one.id === id) ?? {};
        const own = sold.get(id);
        return { id, title, views, visits, adds, sold: own?.sold ?? 0, madMinor: own?.madMinor ?? 0 };
      })
      .sort((a, b) => b.views - a.views || a.id.localeCompare(b.id));
    const [out] =
      actor.kind === "person"
        ? await tx.select().from(weeklyOptOut).where(eq(weeklyOptOut.userId, actor.userId))
        : [];
    return {
      ...{ of: maker.name, days: await viewsByDay(tx, all, days), things, ...totals(things) },
      views: counted.reduce((sum, { views }) => sum + views, 0),
      visits: counted.reduce((sum, { visits }) => sum + visits, 0),
      ...{ buyers: await buyersOf(tx, pieces, now), weekly: out === undefined },
    };
  },
  policy: (actor, { input }) => readsWorkshop(actor, input.artisanId),
});

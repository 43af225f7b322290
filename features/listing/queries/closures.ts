import "server-only";
import { and, asc, gte, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import { workshopClosure } from "#db/schema/closures.ts";
import { dayInMorocco } from "#lib/days.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The workshops of the reader with the days on which each is closed, from today on. */
export const myClosures = defineQuery({
  name: "listing.closures",
  input: z.strictObject({}),
  handler: async ({ tx, actor, now }) => {
    const mine = artisanIdsOf(actor);
    const workshops = await tx
      .select({ id: artisan.id, name: artisan.name })
      .from(artisan)
      .where(inArray(artisan.id, mine))
      .orderBy(asc(artisan.id));
    const closures = await tx
      .select({
        id: workshopClosure.id,
        artisanId: workshopClosure.artisanId,
        from: workshopClosure.fromDay,
        until: workshopClosure.untilDay,
      })
      .from(workshopClosure)
      .where(
        and(
          inArray(workshopClosure.artisanId, mine),
          isNull(workshopClosure.cancelledAt),
          gte(workshopClosure.untilDay, dayInMorocco(now)),
        ),
      )
      .orderBy(asc(workshopClosure.fromDay));
    return workshops.map((one) => ({
      ...one,
      closures: closures.filter(({ artisanId }) => artisanId === one.id),
    }));
  },
  policy: (actor) => (artisanIdsOf(actor).length > 0 ? "allow" : "hide"),
});

import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { siteVisit } from "#db/schema/applications.ts";
import { mayVisitFor } from "#features/visits/policy.ts";
import { photosOf, readVisits } from "#features/visits/queries/read-visits.ts";
import type { VisitOf } from "#features/visits/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** One visit, for the page that is used on the way and at the workshop. */
export const getVisit = defineQuery({
  name: "visits.get",
  input: z.strictObject({ visitId: idSchema("visit") }),
  handler: async ({ tx, input, actor, now }): Promise<VisitOf | null> => {
    if (actor.kind !== "person") return null;
    const [visit] = await readVisits(tx, actor.userId, eq(siteVisit.id, input.visitId), 1);
    if (!visit || mayVisitFor(actor, visit.chamberId) !== "allow") return null;
    return { ...visit, photos: await photosOf(tx, visit.id, actor.userId, now) };
  },
  policy: (actor, { resource }) => mayVisitFor(actor, resource.chamberId),
});

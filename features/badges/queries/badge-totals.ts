import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { publishedBadge } from "#db/schema/published.ts";
import { readsBadgeTotals } from "#features/badges/policy.ts";
import type { BadgeClaim, BadgeTotals } from "#features/badges/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** How many badges of each state the chambers have given: by chamber, by claim, and by craft for claims about crafts. */
export const badgeTotals = defineQuery({
  name: "badges.badge-totals",
  input: z.strictObject({}),
  handler: async ({ tx }): Promise<BadgeTotals> => ({
    chambers: await byChamber(tx),
    claims: await tx
      .select({ claim: sql<BadgeClaim>`${publishedBadge.claim}`, ...counts })
      .from(publishedBadge)
      .groupBy(publishedBadge.claim)
      .orderBy(publishedBadge.claim),
    crafts: await tx
      .select({ name: craft.name, ...counts })
      .from(publishedBadge)
      .innerJoin(craft, eq(craft.id, publishedBadge.craftId))
      .groupBy(craft.id)
      .orderBy(craft.key),
  }),
  policy: (actor) => readsBadgeTotals(actor),
});

const counted = (state: string) =>
  sql<number>`count(*) filter (where ${publishedBadge.state} = ${state})::int`;
const counts = {
  active: counted("active"),
  suspended: counted("suspended"),
  expired: counted("expired"),
  revoked: counted("revoked"),
};

/** Every chamber, those that gave none too. */
function byChamber(tx: Tx) {
  return tx
    .select({ name: chamber.name, ...counts })
    .from(chamber)
    .leftJoin(publishedBadge, eq(publishedBadge.chamberId, chamber.id))
    .groupBy(chamber.id)
    .orderBy(chamber.key);
}

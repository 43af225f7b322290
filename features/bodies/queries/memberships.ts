import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import { craftBody, craftBodyMember, craftBodyOffice } from "#db/schema/bodies.ts";
import type { Membership } from "#features/bodies/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { artisanIdsOf, chamberIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type Memberships = { artisanId: Id<"artisan">; chamberId: Id<"chamber">; memberships: Membership[] };

/** The bodies a maker belongs to or did, with the offices held there: for the maker, and for the people of their chamber. */
export const membershipsOf = defineQuery({
  name: "bodies.memberships",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input: { artisanId } }): Promise<Memberships | null> => {
    const [maker] = await tx
      .select({ chamberId: artisan.chamberId })
      .from(artisan)
      .where(eq(artisan.id, artisanId));
    if (!maker) return null;
    const rows = await tx
      .select({
        memberId: craftBodyMember.id,
        bodyId: craftBody.id,
        name: craftBody.name,
        trade: craftBody.trade,
        level: craftBody.level,
        state: craftBody.state,
        since: craftBodyMember.since,
        until: craftBodyMember.until,
      })
      .from(craftBodyMember)
      .innerJoin(craftBody, eq(craftBody.id, craftBodyMember.bodyId))
      .where(eq(craftBodyMember.artisanId, artisanId))
      .orderBy(sql`${craftBodyMember.until} is not null`, asc(craftBodyMember.since));
    const offices = await tx
      .select()
      .from(craftBodyOffice)
      .where(
        inArray(
          craftBodyOffice.memberId,
          rows.map(({ memberId }) => memberId),
        ),
      )
      .orderBy(asc(craftBodyOffice.since));
    const memberships = rows.map(({ memberId, ...row }) => ({
      ...row,
      offices: offices
        .filter((office) => office.memberId === memberId)
        .map(({ office, since, until }) => ({ office, since, until })),
    }));
    return { artisanId, ...maker, memberships };
  },
  policy: (actor, { resource: { artisanId, chamberId } }) => {
    const isOwn = artisanIdsOf(actor).includes(artisanId);
    const isOurs = chamberIdsOf(actor).includes(chamberId);
    return actor.kind === "system" || isOwn || isOurs ? "allow" : "hide";
  },
});

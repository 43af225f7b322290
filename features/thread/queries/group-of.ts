import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { craft } from "#db/schema/crafts.ts";
import { writesToGroup } from "#features/thread/policy.ts";
import { type Group, groupInput } from "#features/thread/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Makers of a chamber who are on its register now and fit; by id, so that two rounds lock in one order. */
export async function makersIn(tx: Tx, group: z.output<typeof groupInput>): Promise<Id<"artisan">[]> {
  const { chamberId, craftId, kind } = group;
  const makes = sql`exists (select 1 from ${artisanCraft} where ${artisanCraft.artisanId} = ${artisan.id}
    and ${artisanCraft.craftId} = ${craftId ?? null})`;
  const rows = await tx
    .select({ id: artisan.id })
    .from(artisan)
    .where(
      and(
        eq(artisan.chamberId, chamberId),
        inArray(artisan.state, ["registered", "reinstated", "suspended", "expired"]),
        craftId ? makes : undefined,
        kind ? eq(artisan.kind, kind) : undefined,
      ),
    )
    .orderBy(asc(artisan.id));
  return rows.map(({ id }) => id);
}

/** How many makers a message to a group would go to, and the crafts to choose from. */
export const groupOf = defineQuery({
  name: "thread.group",
  input: groupInput,
  handler: async ({ tx, input, actor }): Promise<Group> => {
    if (writesToGroup(actor, input.chamberId) !== "allow") return { count: 0, crafts: [] };
    const crafts = await tx
      .selectDistinct({ id: craft.id, name: craft.name, key: craft.key })
      .from(artisanCraft)
      .innerJoin(artisan, eq(artisan.id, artisanCraft.artisanId))
      .innerJoin(craft, eq(craft.id, artisanCraft.craftId))
      .where(eq(artisan.chamberId, input.chamberId))
      .orderBy(asc(craft.key));
    const count = (await makersIn(tx, input)).length;
    return { count, crafts: crafts.map(({ id, name }) => ({ id, name })) };
  },
  policy: (actor, { input }) => writesToGroup(actor, input.chamberId),
});

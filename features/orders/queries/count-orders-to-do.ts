import "server-only";
import { and, count, eq, inArray, ne } from "drizzle-orm";
import { z } from "zod";
import { artisan, artisanOrder } from "#db/schema/index.ts";
import { openStates } from "#features/orders/domain/transitions.ts";
import { anyArtisan } from "#features/orders/policy.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** How many orders wait for something that their maker does: to be accepted, packed or handed over. */
export const countOrdersToDo = defineQuery({
  name: "orders.count-to-do",
  input: z.strictObject({}),
  handler: async ({ tx, actor }): Promise<number> => {
    const own = artisanIdsOf(actor);
    if (own.length === 0) return 0;
    const [row] = await tx
      .select({ n: count() })
      .from(artisanOrder)
      .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
      .where(
        and(
          inArray(artisanOrder.artisanId, own),
          inArray(artisanOrder.state, [...openStates]),
          // Whoever was struck off has nothing left to do: the chamber brings what was paid.
          ne(artisan.state, "struck_off"),
        ),
      );
    return row?.n ?? 0;
  },
  policy: anyArtisan,
});

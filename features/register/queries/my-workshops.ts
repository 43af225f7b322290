import "server-only";
import { inArray } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { artisanIdsOf, crewIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type OwnWorkshop = { id: Id<"artisan">; name: LocalizedText; manages: boolean };

/** The workshops somebody is in, by name: those they manage first, in the order in which pages take the first of them. */
export const myWorkshops = defineQuery({
  name: "register.my-workshops",
  input: z.strictObject({}),
  handler: async ({ tx, actor }): Promise<OwnWorkshop[]> => {
    const managed = artisanIdsOf(actor);
    const ids = [...new Set([...managed, ...crewIdsOf(actor)])];
    const rows = await tx
      .select({ id: artisan.id, name: artisan.name })
      .from(artisan)
      .where(inArray(artisan.id, ids));
    return rows
      .map((row) => ({ ...row, manages: managed.includes(row.id) }))
      .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  },
  policy: (actor) => (artisanIdsOf(actor).length + crewIdsOf(actor).length > 0 ? "allow" : "forbid"),
});

import "server-only";
import { inArray } from "drizzle-orm";
import { z } from "zod";
import { chamber } from "#db/schema/chambers.ts";
import type { WorkPlace } from "#features/chambers/schema.ts";
import { type ChamberRole, chamberIdsOf, grantsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The chambers whose offices the person has open in this browser, each with their roles there. */
export const myChambers = defineQuery({
  name: "chambers.mine",
  input: z.strictObject({}),
  handler: async ({ tx, actor }): Promise<WorkPlace[]> => {
    const ids = [...new Set(chamberIdsOf(actor))];
    if (ids.length === 0) return [];
    const rows = await tx
      .select({ id: chamber.id, name: chamber.name })
      .from(chamber)
      .where(inArray(chamber.id, ids));
    const rolesAt = (id: string) =>
      grantsOf(actor).flatMap((grant) => (grant.chamberId === id ? [grant.role as ChamberRole] : []));
    // In the order of the grants, as every page takes the first of them where none is asked for.
    return rows
      .map((row) => ({ ...row, roles: rolesAt(row.id) }))
      .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  },
  policy: (_, { resource }) => (resource.length > 0 ? "allow" : "hide"),
});

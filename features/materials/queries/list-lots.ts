import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { materialLot, supplier } from "#db/schema/index.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { readLots } from "#features/materials/queries/read-lots.ts";
import { readMaterials } from "#features/materials/queries/read-materials.ts";
import type { LotsPage } from "#features/materials/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const shown = 200;

/** A chamber's lots, the newest first, and what a new one can be of and from. */
export const listLots = defineQuery({
  name: "materials.list-lots",
  input: z.strictObject({
    chamberId: idSchema("chamber"),
    state: z.enum(["open", "quarantined", "cleared", "recalled"]).nullable(),
  }),
  handler: async ({ tx, input, now }): Promise<LotsPage> => {
    const { chamberId, state } = input;
    const lots = await readLots(
      tx,
      and(eq(materialLot.chamberId, chamberId), state ? eq(materialLot.state, state) : undefined),
      shown + 1,
    );
    const materials = await readMaterials(tx, chamberId, dayInMorocco(now));
    return {
      chamberId,
      lots: lots.slice(0, shown),
      more: lots.length > shown,
      materials: materials.map(({ id, name, unit }) => ({ id, name, unit })),
      suppliers: await tx
        .select({ id: supplier.id, name: supplier.name })
        .from(supplier)
        .where(and(eq(supplier.chamberId, chamberId), eq(supplier.state, "approved")))
        .orderBy(asc(supplier.name)),
    };
  },
  policy: (actor, { input }) => keepsMaterials(actor, input),
});

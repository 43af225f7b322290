import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { craftBody, supplier } from "#db/schema/index.ts";
import { readMaterials } from "#features/materials/index.ts";
import { keepsPurchase } from "#features/purchases/policy.ts";
import type { PurchaseChoices } from "#features/purchases/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What the form of a new purchase offers. */
export const purchaseChoices = defineQuery({
  name: "purchases.choices",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input: { chamberId }, now }): Promise<PurchaseChoices> => {
    const materials = await readMaterials(tx, chamberId, dayInMorocco(now));
    return {
      chamberId,
      materials: materials.map(({ id, name, unit }) => ({ id, name, unit })),
      suppliers: await tx
        .select({ id: supplier.id, name: supplier.name })
        .from(supplier)
        .where(and(eq(supplier.chamberId, chamberId), eq(supplier.state, "approved")))
        .orderBy(asc(supplier.name)),
      bodies: await tx
        .select({ id: craftBody.id, name: craftBody.name })
        .from(craftBody)
        .where(and(eq(craftBody.chamberId, chamberId), eq(craftBody.state, "active")))
        .orderBy(asc(craftBody.createdAt)),
    };
  },
  policy: (actor, { resource }) => keepsPurchase(actor, resource),
});

import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { groupPurchase } from "#db/schema/index.ts";
import { keepsPurchase, readsPurchase } from "#features/purchases/policy.ts";
import { readPurchases } from "#features/purchases/queries/read-purchases.ts";
import type { PurchaseList } from "#features/purchases/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What a chamber's makers buy and bought together, the newest first. */
export const listPurchases = defineQuery({
  name: "purchases.list",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input, actor }): Promise<PurchaseList> => ({
    chamberId: input.chamberId,
    purchases: await readPurchases(tx, eq(groupPurchase.chamberId, input.chamberId)),
    mayKeep: keepsPurchase(actor, input) === "allow",
  }),
  policy: (actor, { input }) => readsPurchase(actor, input),
});

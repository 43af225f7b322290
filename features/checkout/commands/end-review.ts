import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { checkout, hold } from "#db/schema/index.ts";
import { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
import { releaseUses } from "#features/promotions/index.ts";
import { releaseUnits } from "#features/stock/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Ends a checkout that waited for a person, because the money that did not fit it goes back: what was held is free again. Its session
 * is complete and cannot be paid any more. A checkout that does not wait is left as it is.
 */
export const endReview = defineCommand({
  name: "checkout.end-review",
  input: z.strictObject({ checkoutId: idSchema("checkout") }),
  errors: [],
  load: async ({ tx, input }) => lockCheckout(tx, input.checkoutId),
  policy: onlySystem,
  handler: async ({ tx, resource }) => {
    if (resource.state !== "review") return false;
    await tx
      .update(checkout)
      .set({ state: "refund_due" })
      .where(and(eq(checkout.id, resource.id), eq(checkout.state, "review")));
    const released = await tx
      .update(hold)
      .set({ state: "released" })
      .where(and(eq(hold.checkoutId, resource.id), eq(hold.state, "active")))
      .returning({ sku: hold.sku, quantity: hold.quantity });
    await releaseUnits(tx, released);
    await releaseUses(tx, resource.id);
    return true;
  },
  audit: ({ resource, output }) => (output ? { object: resource.id } : null),
});

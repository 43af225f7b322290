import "server-only";
import { lt } from "drizzle-orm";
import { z } from "zod";
import { cart } from "#db/schema/index.ts";
import { cartLimits } from "#features/cart/commands/own-cart.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Clears away baskets that nobody touched for thirty days. What was bought or kept elsewhere is not theirs to lose. */
export const sweep = defineCommand({
  name: "cart.sweep",
  input: z.strictObject({}),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    await tx.delete(cart).where(lt(cart.updatedAt, new Date(now.getTime() - cartLimits.days * 86_400_000)));
  },
  audit: null,
});

import "server-only";
import { and, eq } from "drizzle-orm";
import { cartLine } from "#db/schema/index.ts";
import { ownCart } from "#features/cart/commands/own-cart.ts";
import { anyVisitor } from "#features/cart/policy.ts";
import { removeLineInput } from "#features/cart/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes a sku out of the actor's basket. */
export const removeLine = defineCommand({
  name: "cart.remove-line",
  input: removeLineInput,
  errors: [],
  load: async ({ tx, actor }) => (await ownCart(tx, actor)) ?? { id: null },
  policy: anyVisitor,
  handler: async ({ tx, input, resource }) => {
    if (!resource.id) throw new Error("a visitor has a basket");
    await tx.delete(cartLine).where(and(eq(cartLine.cartId, resource.id), eq(cartLine.sku, input.sku)));
  },
  audit: null,
});

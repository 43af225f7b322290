import "server-only";
import { and, eq } from "drizzle-orm";
import { cartLine } from "#db/schema/index.ts";
import { ownCart } from "#features/cart/commands/own-cart.ts";
import { anyVisitor } from "#features/cart/policy.ts";
import { setQuantityInput } from "#features/cart/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Changes how many units of a sku are in the browser's basket. A sku that is not in it changes nothing. */
export const setQuantity = defineCommand({
  name: "cart.set-quantity",
  input: setQuantityInput,
  errors: [],
  load: async ({ tx, actor }) => (await ownCart(tx, actor)) ?? { id: null },
  policy: anyVisitor,
  handler: async ({ tx, input, resource }) => {
    if (!resource.id) throw new Error("a visitor has a basket");
    await tx
      .update(cartLine)
      .set({ quantity: input.quantity })
      .where(and(eq(cartLine.cartId, resource.id), eq(cartLine.sku, input.sku)));
  },
  audit: null,
});

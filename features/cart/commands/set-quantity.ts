import "server-only";
import { and, eq } from "drizzle-orm";
import { cartLine } from "#db/schema/index.ts";
import { ownCart } from "#features/cart/commands/own-cart.ts";
import { anyVisitor } from "#features/cart/policy.ts";
import { readOwnCode } from "#features/cart/queries/own-code.ts";
import { readUnit } from "#features/cart/queries/read-unit.ts";
import { setQuantityInput } from "#features/cart/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Changes how many units of a sku are in the actor's basket. Whoever decides on a line has seen its price, which is noted
 * anew. A sku that is not in it changes nothing.
 */
export const setQuantity = defineCommand({
  name: "cart.set-quantity",
  input: setQuantityInput,
  errors: [],
  load: async ({ tx, actor }) => (await ownCart(tx, actor)) ?? { id: null },
  policy: anyVisitor,
  handler: async ({ tx, input, resource, actor }) => {
    if (!resource.id) throw new Error("a visitor has a basket");
    const offer = await readUnit(tx, input.sku, await readOwnCode(tx, actor));
    await tx
      .update(cartLine)
      .set({ quantity: input.quantity, ...(offer ? { seenUnitMinor: offer.unit.minor } : {}) })
      .where(and(eq(cartLine.cartId, resource.id), eq(cartLine.sku, input.sku)));
  },
  audit: null,
});

import "server-only";
import { and, eq } from "drizzle-orm";
import { together } from "#db/pipeline.ts";
import { cartLine } from "#db/schema/index.ts";
import { ownCart } from "#features/cart/commands/own-cart.ts";
import { anyVisitor } from "#features/cart/policy.ts";
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
  load: async ({ tx, input, actor }) => {
    // In this order: what the basket's lock has waited for is seen.
    const [own, offer] = await together([ownCart(tx, actor), readUnit(tx, input.sku, actor)]);
    return { id: own?.id ?? null, offer };
  },
  policy: anyVisitor,
  handler: async ({ tx, input, resource }) => {
    if (!resource.id) throw new Error("a visitor has a basket");
    const { offer } = resource;
    await tx
      .update(cartLine)
      .set({ quantity: input.quantity, ...(offer ? { seenUnitMinor: offer.unit.minor } : {}) })
      .where(and(eq(cartLine.cartId, resource.id), eq(cartLine.sku, input.sku)));
  },
  audit: null,
});

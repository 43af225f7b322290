import "server-only";
import { sql } from "drizzle-orm";
import { cartLine } from "#db/schema/index.ts";
import { ownCart } from "#features/cart/commands/own-cart.ts";
import { anyVisitor } from "#features/cart/policy.ts";
import { addLineInput } from "#features/cart/schema.ts";
import { getOffers } from "#features/catalogue/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Puts units of a sku into the browser's basket. Refusals: NOT_FOR_SALE, OUT_OF_STOCK { available }. */
export const addLine = defineCommand({
  name: "cart.add-line",
  input: addLineInput,
  errors: ["NOT_FOR_SALE", "OUT_OF_STOCK"],
  load: async ({ tx, actor }) => (await ownCart(tx, actor)) ?? { id: null },
  policy: anyVisitor,
  handler: async ({ tx, input, resource, fail }) => {
    if (!resource.id) throw new Error("a visitor has a basket");
    const [offer] = await getOffers({ locale: "fr", skus: [input.sku] });
    if (!offer) return fail("NOT_FOR_SALE");
    if (offer.available === 0) fail("OUT_OF_STOCK", { available: 0 });
    const wanted = sql`least(${cartLine.quantity} + excluded.quantity, ${Math.min(offer.available, 20)})`;
    await tx
      .insert(cartLine)
      .values({
        cartId: resource.id,
        sku: input.sku,
        quantity: Math.min(input.quantity, offer.available, 20),
      })
      .onConflictDoUpdate({ target: [cartLine.cartId, cartLine.sku], set: { quantity: wanted } });
  },
  audit: null,
});

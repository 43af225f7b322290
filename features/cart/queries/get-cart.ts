import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { cart, cartLine } from "#db/schema/index.ts";
import { buildCart } from "#features/cart/domain/build-cart.ts";
import { getOffers } from "#features/catalogue/index.ts";
import { locales } from "#lib/i18n/locales.ts";
import { anyone } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The browser's own basket, with prices and stock as they are now. Empty without a visitor cookie. */
export const getCart = defineQuery({
  name: "cart.get-cart",
  input: z.strictObject({ locale: z.enum(locales) }),
  policy: anyone,
  handler: async ({ tx, input, actor }) => {
    if (actor.kind === "system" || !actor.visitorHash) return buildCart([], []);
    const lines = await tx
      .select({ sku: cartLine.sku, quantity: cartLine.quantity })
      .from(cartLine)
      .innerJoin(cart, eq(cart.id, cartLine.cartId))
      .where(eq(cart.visitorHash, actor.visitorHash))
      .orderBy(cartLine.addedAt, cartLine.sku);
    const offers = await getOffers({ locale: input.locale, skus: lines.map((line) => line.sku) });
    return buildCart(lines, offers);
  },
});

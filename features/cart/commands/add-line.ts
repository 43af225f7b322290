import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { together } from "#db/pipeline.ts";
import { cartLine, collectionLink } from "#db/schema/index.ts";
import { cartLimits, ownCart } from "#features/cart/commands/own-cart.ts";
import { anyVisitor } from "#features/cart/policy.ts";
import { readUnit } from "#features/cart/queries/read-unit.ts";
import { addLineInput } from "#features/cart/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Puts units of a sku into the actor's basket, and notes what one costs now. Refusals: NOT_FOR_SALE,
 * OUT_OF_STOCK { available }.
 */
export const addLine = defineCommand({
  name: "cart.add-line",
  input: addLineInput,
  errors: ["NOT_FOR_SALE", "OUT_OF_STOCK"],
  load: async ({ tx, input, actor }) => {
    // In this order: what the basket's lock has waited for is seen.
    const [own, offer] = await together([ownCart(tx, actor), readUnit(tx, input.sku, actor)]);
    return { id: own?.id ?? null, offer };
  },
  policy: anyVisitor,
  handler: async ({ tx, input, resource, fail }) => {
    if (!resource.id) throw new Error("a visitor has a basket");
    const { offer } = resource;
    if (!offer) return fail("NOT_FOR_SALE");
    if (offer.available === 0) fail("OUT_OF_STOCK", { available: 0 });
    const most = Math.min(offer.available, cartLimits.quantity);
    const seenUnitMinor = offer.unit.minor;
    const collectionId = await collectionOf(tx, input.via ?? null);
    await tx
      .insert(cartLine)
      .values({
        cartId: resource.id,
        sku: input.sku,
        quantity: Math.min(input.quantity, most),
        seenUnitMinor,
        collectionId,
      })
      .onConflictDoUpdate({
        target: [cartLine.cartId, cartLine.sku],
        set: {
          quantity: sql`least(${cartLine.quantity} + excluded.quantity, ${most})`,
          seenUnitMinor,
          ...(collectionId ? { collectionId } : {}),
        },
      });
  },
  audit: null,
});

/** The collection a link's code is of. Null for a code that nobody gave out. */
async function collectionOf(tx: Tx, via: string | null): Promise<Id<"collection"> | null> {
  if (!via) return null;
  const [row] = await tx
    .select({ id: collectionLink.collectionId })
    .from(collectionLink)
    .where(eq(collectionLink.code, via.toUpperCase()));
  return row?.id ?? null;
}

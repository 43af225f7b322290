import "server-only";
import { and, eq, inArray, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { cart, cartLine } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Takes what was bought out of the basket of its buyer, in the caller's transaction. */
export async function clearBought(
  tx: Tx,
  buyer: { visitorHash: string | null; userId: Id<"user"> | null },
  skus: readonly string[],
): Promise<void> {
  const { visitorHash, userId } = buyer;
  const own = or(
    ...(userId ? [eq(cart.userId, userId)] : []),
    ...(visitorHash ? [eq(cart.visitorHash, visitorHash)] : []),
  );
  if (!own || skus.length === 0) return;
  const baskets = tx.select({ id: cart.id }).from(cart).where(own);
  await tx.delete(cartLine).where(and(inArray(cartLine.cartId, baskets), inArray(cartLine.sku, [...skus])));
}

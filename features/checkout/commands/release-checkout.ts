import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { CheckoutState } from "#db/schema/checkout.ts";
import { checkout, hold } from "#db/schema/index.ts";
import { releaseUses } from "#features/promotions/index.ts";
import { releaseUnits } from "#features/stock/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Ends a checkout that cannot be paid any more and gives its units and promotions back, in the caller's transaction. */
export async function releaseCheckout(
  tx: Tx,
  id: Id<"checkout">,
  from: CheckoutState,
  to: "expired" | "failed",
): Promise<void> {
  const moved = await tx
    .update(checkout)
    .set({ state: to })
    .where(and(eq(checkout.id, id), eq(checkout.state, from)))
    .returning({ id: checkout.id });
  if (moved.length !== 1) throw new Error(`checkout ${id} is no longer ${from}`);
  const released = await tx
    .update(hold)
    .set({ state: "released" })
    .where(and(eq(hold.checkoutId, id), eq(hold.state, "active")))
    .returning({ sku: hold.sku, quantity: hold.quantity });
  await releaseUnits(tx, released);
  await releaseUses(tx, id);
}

import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanOrder, checkout, doorPayment } from "#db/schema/index.ts";
import { closedState } from "#features/checkout/domain/door.ts";
import { readDoorBooks } from "#features/ledger/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/**
 * Moves a confirmed checkout on once each of its parcels is settled: paid when the courier brought money for one, refused when for
 * none. In the caller's transaction, which holds the checkout's lock. Leaves an open one as it is.
 */
export async function closeDoor(tx: Tx, checkoutId: Id<"checkout">, now: Date): Promise<void> {
  const orders = await tx
    .select({ id: artisanOrder.id })
    .from(artisanOrder)
    .where(eq(artisanOrder.checkoutId, checkoutId));
  const books = await readDoorBooks(
    tx,
    orders.map(({ id }) => id),
  );
  const state = closedState([...books.values()]);
  if (!state) return;
  const moved = await tx
    .update(checkout)
    .set({ state, ...(state === "paid" ? { paidAt: now } : {}) })
    .where(and(eq(checkout.id, checkoutId), eq(checkout.state, "confirmed")))
    .returning({ id: checkout.id });
  if (moved.length === 0) return;
  await tx.update(doorPayment).set({ closedAt: now }).where(eq(doorPayment.checkoutId, checkoutId));
  if (state === "paid") await enqueue(tx, mailJob, { template: "payment-receipt", id: checkoutId });
}

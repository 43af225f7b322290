import "server-only";
import { and, eq, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanOrder, orderEvent } from "#db/schema/index.ts";
import type { MoneyLineState, moneyFileLine } from "#db/schema/methods.ts";
import { closeDoor } from "#features/checkout/commands/close-door.ts";
import { decideRemittance } from "#features/checkout/domain/decide-money.ts";
import { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
import { bookRemittance, noteDelivery, readDoorBooks } from "#features/ledger/index.ts";
import { noteDelivered } from "#features/orders/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";

/** A line that waits, with an amount. */
export type WaitingLine = typeof moneyFileLine.$inferSelect & { amountMinor: number };

/** What became of a line, for its row. */
export type BookedLine = {
  state: MoneyLineState;
  reason: string | null;
  checkoutId: Id<"checkout"> | null;
  orderId: Id<"order"> | null;
  /** Cache tags of pages that show something else now. */
  changed: readonly string[];
};

/**
 * Books what a courier says to have collected for an order: by its number or the parcel's. What fits no order moves no money: the
 * bank's own statement says what arrived.
 */
export async function bookCourierLine(tx: Tx, line: WaitingLine, now: Date): Promise<BookedLine> {
  const found = await findOrder(tx, line.reference);
  if (found) await lockCheckout(tx, found.checkoutId);
  const [order] = found
    ? await tx.select().from(artisanOrder).where(eq(artisanOrder.id, found.id)).for("update")
    : [];
  const books = order && (await readDoorBooks(tx, [order.id])).get(order.id);
  const decision = decideRemittance(
    order ? { ...order, isRemitted: books?.isRemitted ?? false } : null,
    line.amountMinor,
  );
  const about = { checkoutId: order?.checkoutId ?? null, orderId: order?.id ?? null, changed: [] };
  if (decision.do === "park" || !order) {
    return { ...about, state: "parked", reason: decision.do === "park" ? decision.reason : null };
  }
  await noteArrival(tx, order, now);
  if (!(await bookRemittance(tx, order.id))) throw new Error(`${order.id} is remitted already`);
  await closeDoor(tx, order.checkoutId, now);
  return { ...about, state: "booked", reason: null };
}

/** Whoever paid the courier has the parcel; its maker is paid once the buyer's time to send it back is over. */
async function noteArrival(tx: Tx, order: typeof artisanOrder.$inferSelect, now: Date): Promise<void> {
  if (order.state === "shipped") {
    await tx.update(artisanOrder).set({ state: "delivered" }).where(eq(artisanOrder.id, order.id));
    const { id: orderId, artisanId } = order;
    await tx.insert(orderEvent).values({ orderId, artisanId, state: "delivered", by: "platform" });
  }
  const context = { actor: systemActor("checkout.money-file"), now };
  const { closesAt } = await noteDelivered.within(tx, context, { orderId: order.id, at: now });
  await noteDelivery(tx, order.id, new Date(closesAt));
}

/** The order of a number or a parcel's number; null when it is no order's, or of more than one. */
async function findOrder(tx: Tx, reference: string) {
  const typed = reference.trim().toUpperCase();
  const rows = await tx
    .select({ id: artisanOrder.id, checkoutId: artisanOrder.checkoutId })
    .from(artisanOrder)
    .where(
      or(
        eq(artisanOrder.number, typed),
        and(eq(artisanOrder.trackingNumber, typed), eq(artisanOrder.method, "cash_on_delivery")),
      ),
    )
    .limit(2);
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

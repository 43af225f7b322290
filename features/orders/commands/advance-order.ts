import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanOrder, orderEvent } from "#db/schema/index.ts";
import type { OrderState, OrderStep } from "#db/schema/orders.ts";
import type { LockedOrder } from "#features/orders/commands/lock-order.ts";
import { standingEffects } from "#features/register/schema.ts";
import { type Actor, packingIdsOf } from "#lib/kernel/actor.ts";

type Step = { to: OrderState; carrier?: string; trackingNumber?: string };

/** Who takes the step: the maker for their own order, else the maker's chamber. */
export const byMaker = (actor: Actor, order: Pick<LockedOrder, "artisanId">) =>
  packingIdsOf(actor).includes(order.artisanId);

/** The same as the order's events say it. */
export const partyOf = (actor: Actor, order: Pick<LockedOrder, "artisanId">) =>
  byMaker(actor, order) ? "maker" : "chamber";

/** True when the order left its maker's hands with their standing: from then on the chamber alone brings it. */
export const leftMaker = (order: Pick<LockedOrder, "standing">) =>
  standingEffects[order.standing].openOrders === "chamber";

/**
 * Moves an order one step on, from the state it was found in, with its event. False when it stood elsewhere. A chamber's step
 * goes through the database's own function, because its last one takes the order out of the chamber's sight.
 */
export async function advanceOrder(
  tx: Tx,
  actor: Actor,
  order: LockedOrder,
  from: OrderState,
  step: Step,
): Promise<boolean> {
  const { to, carrier = null, trackingNumber = null } = step;
  if (!byMaker(actor, order)) {
    const { rows } = (await tx.execute(
      sql`select bring_order(${order.id}, ${from}, ${to}, ${carrier}, ${trackingNumber}) as moved`,
    )) as unknown as { rows: { moved: boolean }[] };
    return rows[0]?.moved ?? false;
  }
  const moved = await tx
    .update(artisanOrder)
    .set({ state: to, ...(carrier ? { carrier, trackingNumber } : {}) })
    .where(and(eq(artisanOrder.id, order.id), eq(artisanOrder.state, from)))
    .returning({ id: artisanOrder.id });
  if (moved.length !== 1) return false;
  await tx
    .insert(orderEvent)
    .values({ orderId: order.id, artisanId: order.artisanId, state: to, by: "maker" });
  return true;
}

type Note = { step: OrderStep; by: "maker" | "chamber" | "platform" | "carrier" | "buyer"; note?: string };

/** Writes down something that happened to an order without moving it on. */
export async function noteStep(tx: Tx, order: Pick<LockedOrder, "id" | "artisanId" | "state">, note: Note) {
  await tx
    .insert(orderEvent)
    .values({ orderId: order.id, artisanId: order.artisanId, state: order.state, ...note });
}

import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanOrder, hubItem } from "#db/schema/index.ts";
import { withChamber } from "#features/orders/domain/with-chamber.ts";
import { now } from "#lib/clock.ts";
import type { Id } from "#lib/ids/ids.ts";

/** An order locked until the transaction ends, with whose it is to bring; null for what the actor may not see. */
export async function lockOrder(tx: Tx, orderId: Id<"order">) {
  const [row] = await tx
    .select({
      id: artisanOrder.id,
      number: artisanOrder.number,
      checkoutId: artisanOrder.checkoutId,
      artisanId: artisanOrder.artisanId,
      state: artisanOrder.state,
      method: artisanOrder.method,
      handover: artisanOrder.handover,
      createdAt: artisanOrder.createdAt,
      leadDays: artisanOrder.leadDays,
      shipHold: artisanOrder.shipHold,
      acceptBy: artisanOrder.acceptBy,
      shipBy: artisanOrder.shipBy,
      startedAt: artisanOrder.startedAt,
      missingAt: artisanOrder.missingAt,
      broughtBy: artisanOrder.broughtBy,
      chamberId: artisan.chamberId,
      standing: artisan.state,
      hubState: hubItem.state,
    })
    .from(artisanOrder)
    .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
    .leftJoin(hubItem, eq(hubItem.orderId, artisanOrder.id))
    .where(eq(artisanOrder.id, orderId))
    .for("update", { of: artisanOrder });
  return row ? { ...row, reason: withChamber(row, now()) } : null;
}

export type LockedOrder = NonNullable<Awaited<ReturnType<typeof lockOrder>>>;

/** True while the order goes by the chamber's hub: then it is the hub that sends it and hears of its arrival. */
export const byHub = (order: Pick<LockedOrder, "hubState">) =>
  order.hubState !== null && order.hubState !== "dropped";

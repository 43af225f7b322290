import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanOrder } from "#db/schema/index.ts";
import { withChamber } from "#features/orders/domain/with-chamber.ts";
import { now } from "#lib/clock.ts";
import type { Id } from "#lib/ids/ids.ts";

/** An order locked until the transaction ends, with whose it is to bring; null for what the actor may not see. */
export async function lockOrder(tx: Tx, orderId: Id<"order">) {
  const [row] = await tx
    .select({
      id: artisanOrder.id,
      artisanId: artisanOrder.artisanId,
      state: artisanOrder.state,
      createdAt: artisanOrder.createdAt,
      leadDays: artisanOrder.leadDays,
      broughtBy: artisanOrder.broughtBy,
      chamberId: artisan.chamberId,
      standing: artisan.state,
    })
    .from(artisanOrder)
    .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
    .where(eq(artisanOrder.id, orderId))
    .for("update", { of: artisanOrder });
  return row ? { ...row, reason: withChamber(row, now()) } : null;
}

export type LockedOrder = NonNullable<Awaited<ReturnType<typeof lockOrder>>>;

import { acceptOrder, confirmDelivery, packOrder, shipOrder } from "#features/orders/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { query } from "#tests/integration/checkout/world.ts";
import type { World } from "#tests/soak/model/world.ts";

export type OrderRow = { id: Id<"order">; artisan_id: Id<"artisan">; state: string; checkout_id: string };

/** The orders of this run, in the order in which they were made. */
export async function ordersOf(): Promise<OrderRow[]> {
  return query<OrderRow>(
    `select o.id, o.artisan_id, o.state, o.checkout_id from artisan_order o order by o.id`,
  );
}

export const asMaker = (order: OrderRow): Context => ({
  actor: {
    kind: "person",
    userId: "usr_soak" as Id<"user">,
    email: "maker@example.test",
    grants: [{ role: "artisan", artisanId: order.artisan_id }],
  },
});

/** The maker brings an order as far as `to`, in the steps that lead there. */
export async function advance(_: World, step: { order: number; to: string }): Promise<void> {
  const orders = await ordersOf();
  const order = orders[step.order % Math.max(1, orders.length)];
  if (!order) return;
  const context = asMaker(order);
  const orderId = order.id;
  const road = [
    ["accepted", () => acceptOrder(context, { orderId })],
    ["packed", () => packOrder(context, { orderId })],
    ["shipped", () => shipOrder(context, { orderId, carrier: "amana", trackingNumber: "AM000000" })],
    ["delivered", () => confirmDelivery(context, { orderId })],
  ] as const;
  for (const [state, take] of road) {
    // A step that does not fit the order's state is refused with a code and changes nothing.
    await take();
    if (state === step.to) return;
  }
}

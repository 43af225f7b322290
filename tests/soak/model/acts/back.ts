import { askReturn, cancelAsBuyer, getPurchase, receiveReturn } from "#features/refunds/index.ts";
import { query } from "#tests/integration/checkout/world.ts";
import { asMaker, type OrderRow, ordersOf } from "#tests/soak/model/acts/advance.ts";
import type { Purchase, World } from "#tests/soak/model/world.ts";

type Chosen = { order: OrderRow; purchase: Purchase };

async function choose(world: World, which: number): Promise<Chosen | null> {
  const orders = await ordersOf();
  const order = orders[which % Math.max(1, orders.length)];
  const purchase = world.purchases.find((one) => one.id === order?.checkout_id);
  return order && purchase ? { order, purchase } : null;
}

/** What the buyer's page shows of an order: its lines with what is left of them, and how often something went back. */
async function pageOf({ order, purchase }: Chosen) {
  const page = await getPurchase({ actor: purchase.actor }, { checkoutId: purchase.id });
  return page.ok ? (page.value.orders.find((one) => one.id === order.id) ?? null) : null;
}

/** The buyer takes one unit back before it has left, or the whole order. */
export async function cancelUnits(world: World, step: { order: number; whole: boolean }): Promise<void> {
  const chosen = await choose(world, step.order);
  const page = chosen && (await pageOf(chosen));
  const line = page?.lines.find((one) => one.left > 0);
  if (!chosen || !page || !line) return;
  await cancelAsBuyer(
    { actor: chosen.purchase.actor },
    {
      checkoutId: chosen.purchase.id,
      orderId: chosen.order.id,
      ...(step.whole ? {} : { units: [{ orderLineId: line.id, quantity: 1 }] }),
      reason: "changed_mind",
      seen: page.seen,
    },
  );
}

/** The buyer sends one unit back, and the maker takes it in. */
export async function sendBack(world: World, step: { order: number; restock: boolean }): Promise<void> {
  const chosen = await choose(world, step.order);
  const page = chosen && (await pageOf(chosen));
  const line = page?.lines.find((one) => one.left > 0);
  if (!chosen || !page || !line) return;
  const asked = await askReturn(
    { actor: chosen.purchase.actor },
    {
      checkoutId: chosen.purchase.id,
      orderId: chosen.order.id,
      units: [{ orderLineId: line.id, quantity: 1 }],
      reason: "changed_mind",
      seen: page.seen,
    },
  );
  if (!asked.ok) return;
  const [row] = await query<{ id: `rtn_${string}` }>(
    "select id from return_request where order_id = $1 order by created_at desc limit 1",
    [chosen.order.id],
  );
  if (row)
    await receiveReturn(asMaker(chosen.order), {
      returnId: row.id,
      condition: "as_sent",
      restock: step.restock,
    });
}

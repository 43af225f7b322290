import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisanOrder, orderCancellation, orderEvent, orderLine, standSale } from "#db/schema/index.ts";
import { lockCheckout, lockShelves } from "#features/checkout/index.ts";
import { movedOne } from "#features/fairs/commands/moved-one.ts";
import { ownWorkshop } from "#features/fairs/policy.ts";
import { saleInput } from "#features/fairs/schema.ts";
import { returnCash, reverseUnpaidSale } from "#features/ledger/index.ts";
import { restoreUnits } from "#features/stock/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { money } from "#lib/money/money.ts";

/**
 * Undoes a cash sale that was recorded by mistake: the order is cancelled, the units are on their shelf again, and the books say
 * both what was booked and that it was taken back. Refusals: UNDO_OVER after a quarter of an hour, for a card, or once undone;
 * UNDO_PAID_OUT when the money that stood in for it is on its way to the bank.
 */
export const undoSale = defineCommand({
  name: "fairs.undo-sale",
  input: saleInput,
  errors: ["UNDO_OVER", "UNDO_PAID_OUT"],
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(standSale).where(eq(standSale.id, input.saleId));
    return row ?? null;
  },
  policy: (actor, { resource }) => ownWorkshop(actor, resource.artisanId),
  handler: ({ tx, resource: sale, actor, now, fail }) =>
    asProduct(tx, async () => {
      // As everywhere: the checkout, then shelves and pieces, then the order.
      await lockCheckout(tx, sale.checkoutId);
      await lockShelves(tx, [sale.sku]);
      const order = await lockPaid(tx, sale.checkoutId);
      const undone = await tx
        .select()
        .from(standSale)
        .where(eq(standSale.id, sale.id))
        .for("update")
        .then(([row]) => row);
      const isOpen = undone?.undoUntil && undone.undoUntil > now && !undone.undoneAt;
      if (!order || !isOpen || order.method !== "cash_at_stand") return fail("UNDO_OVER");
      const cash = {
        ...{ orderId: order.id, artisanId: order.artisanId },
        amount: money(order.totalMinor, "MAD"),
      };
      if (!(await returnCash(tx, cash))) fail("UNDO_PAID_OUT");
      await reverseUnpaidSale(tx, order.id);
      const units = await tx
        .update(orderLine)
        .set({ cancelledQuantity: orderLine.quantity })
        .where(and(eq(orderLine.orderId, order.id), eq(orderLine.cancelledQuantity, 0)))
        .returning({ sku: orderLine.sku, quantity: orderLine.quantity, pieceId: orderLine.pieceId });
      // One piece over one table.
      movedOne(units, `the line of ${order.id}`);
      await restoreUnits(tx, units);
      const moved = await tx
        .update(artisanOrder)
        .set({ state: "cancelled" })
        .where(and(eq(artisanOrder.id, order.id), eq(artisanOrder.state, "paid")))
        .returning({ id: artisanOrder.id });
      movedOne(moved, order.id);
      await tx
        .insert(orderEvent)
        .values({ orderId: order.id, artisanId: order.artisanId, state: "cancelled", by: "maker" });
      await tx.insert(orderCancellation).values({
        orderId: order.id,
        artisanId: order.artisanId,
        by: "artisan",
        reason: "other",
        isWhole: true,
      });
      const marked = await tx
        .update(standSale)
        .set({ undoneAt: now })
        .where(and(eq(standSale.id, sale.id), isNull(standSale.undoneAt)))
        .returning({ id: standSale.id });
      movedOne(marked, sale.id);
      const by = actor.kind === "person" ? actor.userId : null;
      return {
        by,
        changed: [tags.pieces(), tags.home(), ...units.map(({ pieceId }) => tags.piece(pieceId))],
      };
    }),
  audit: ({ input }) => ({ object: input.saleId }),
  invalidates: ({ output }) => output.changed,
});

async function lockPaid(tx: Tx, checkoutId: (typeof standSale.$inferSelect)["checkoutId"]) {
  const [order] = await tx
    .select()
    .from(artisanOrder)
    .where(and(eq(artisanOrder.checkoutId, checkoutId), eq(artisanOrder.state, "paid")))
    .for("update");
  return order ?? null;
}

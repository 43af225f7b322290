import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { payable } from "#db/schema/index.ts";
import { lockSellers } from "#features/ledger/commands/lock-sellers.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Notes that an order has reached its buyer: what it brings can be paid out from `eligibleAt` on. */
export async function noteDelivery(tx: Tx, orderId: Id<"order">, eligibleAt: Date): Promise<void> {
  await lockMakersOf(tx, [orderId]);
  await tx.update(payable).set({ eligibleAt }).where(eq(payable.orderId, orderId));
}

/** Keeps back what orders bring their makers, as long as somebody disputes it. What is on its way to a bank stays on it. */
export async function freezePayables(tx: Tx, orderIds: readonly Id<"order">[]): Promise<void> {
  await lockMakersOf(tx, orderIds);
  await tx
    .update(payable)
    .set({ state: "frozen" })
    .where(and(inArray(payable.orderId, [...orderIds]), inArray(payable.state, ["accrued", "eligible"])));
}

/** Lets what was kept back go on: it becomes payable when its day has come. */
export async function thawPayables(tx: Tx, orderIds: readonly Id<"order">[]): Promise<void> {
  await lockMakersOf(tx, orderIds);
  await tx
    .update(payable)
    .set({ state: "accrued" })
    .where(and(inArray(payable.orderId, [...orderIds]), eq(payable.state, "frozen")));
}

/** Balances before payables, as everywhere: two movements of one maker then wait for each other and never in a circle. */
async function lockMakersOf(tx: Tx, orderIds: readonly Id<"order">[]): Promise<void> {
  const makers = await tx
    .select({ id: payable.artisanId })
    .from(payable)
    .where(inArray(payable.orderId, [...orderIds]));
  await lockSellers(
    tx,
    makers.map((maker) => maker.id),
  );
}

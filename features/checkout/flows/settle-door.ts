import "server-only";
import { bookUnsold } from "#features/checkout/commands/book-unsold.ts";
import { confirmDoor } from "#features/checkout/commands/confirm-door.ts";
import { moveDoorOrder } from "#features/checkout/commands/move-door-order.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

const context = { actor: systemActor("checkout.door") };

/** Makes the sale of a purchase whose buyer said yes on the telephone. */
export async function confirmCalled(checkoutId: Id<"checkout">): Promise<void> {
  unwrap(await confirmDoor(context, { checkoutId, proof: { kind: "call" } }));
}

/** Moves an order as the courier said of it. */
export async function moveAtDoor(orderId: Id<"order">, to: "refused" | "returned"): Promise<void> {
  unwrap(await moveDoorOrder(context, { orderId, to }));
}

/** Books what became of an order that nobody paid at its door. */
export async function bookUnsoldOrder(orderId: Id<"order">): Promise<void> {
  unwrap(await bookUnsold(context, { orderId }));
}

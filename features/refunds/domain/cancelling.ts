import type { Handover, PaymentMethod } from "#db/schema/checkout.ts";
import type { OrderState } from "#db/schema/orders.ts";
import type { CancelledBy } from "#db/schema/refunds.ts";

/** Until when each side may take an order back: a buyer as long as nothing is packed, the others until the parcel has left. */
const cancellable: Readonly<Record<CancelledBy, readonly OrderState[]>> = {
  buyer: ["confirmed", "paid", "accepted"],
  artisan: ["confirmed", "paid", "accepted", "packed"],
  chamber: ["confirmed", "paid", "accepted", "packed"],
  // Only what a maker never answered.
  product: ["confirmed", "paid"],
};

/** Who may take back what a card paid at a stand: its buyer holds the piece in their hands, and nobody waits for an answer. */
const atStand: readonly CancelledBy[] = ["artisan", "chamber"];

/** Cash that a maker took at a stand is not ours to give back: what was recorded by mistake is undone there. */
export const mayCancel = (
  by: CancelledBy,
  { state, method, handover }: { state: OrderState; method: PaymentMethod; handover: Handover },
): boolean =>
  method !== "cash_at_stand" &&
  (handover === "parcel" || atStand.includes(by)) &&
  cancellable[by].includes(state);

import { z } from "zod";
import type { CancelReason, ReturnReason } from "#db/schema/refunds.ts";
import { idSchema } from "#lib/ids/ids.ts";

export { type DisputeMeaning, meaningOf } from "#features/refunds/domain/dispute-status.ts";

/** What a refund notes whose money a bank took back by a dispute: nobody sends it. */
export const settledByDispute = "disputed";

/** Why a buyer, and why a maker or a chamber, takes an order back. */
export const buyerCancelReasons = ["changed_mind", "ordered_twice", "too_slow", "other"] as const;
export const makerCancelReasons = ["cannot_make", "damaged_before", "buyer_unreachable", "other"] as const;

const units = z
  .array(z.strictObject({ orderLineId: idSchema("orderLine"), quantity: z.int().min(1).max(999) }))
  .max(100);
const note = z.string().trim().max(500, "TOO_LONG").optional();

/** `units` are left out to cancel the whole order; `seen` is how often something of it had gone back when the page was shown. */
export const cancelAsBuyerInput = z.strictObject({
  checkoutId: idSchema("checkout"),
  orderId: idSchema("order"),
  units: units.min(1).optional(),
  reason: z.enum(buyerCancelReasons, "REQUIRED") satisfies z.ZodType<CancelReason>,
  note,
  seen: z.int().min(0),
});

export const cancelAsMakerInput = z.strictObject({
  orderId: idSchema("order"),
  reason: z.enum(makerCancelReasons, "REQUIRED") satisfies z.ZodType<CancelReason>,
  note,
});

export const returnReasons = [
  "changed_mind",
  "not_as_described",
  "damaged_in_transit",
  "wrong_piece",
] as const;

export const askReturnInput = z.strictObject({
  checkoutId: idSchema("checkout"),
  orderId: idSchema("order"),
  units: units.min(1, "REQUIRED"),
  reason: z.enum(returnReasons, "REQUIRED") satisfies z.ZodType<ReturnReason>,
  note,
  seen: z.int().min(0),
});

export const returnInput = z.strictObject({ returnId: idSchema("returnRequest") });

export const receiveReturnInput = z
  .strictObject({
    returnId: idSchema("returnRequest"),
    condition: z.enum(["as_sent", "damaged"], "REQUIRED"),
    inspectionNote: note,
    restock: z.boolean(),
  })
  .refine((value) => value.condition === "as_sent" || value.inspectionNote, {
    path: ["inspectionNote"],
    message: "REQUIRED",
  });

/** What is kept back of a damaged return, in minor units of the order's currency; 0 gives everything back. */
export const decideReturnInput = z.strictObject({
  returnId: idSchema("returnRequest"),
  withheldMinor: z.int("AMOUNT").min(0, "AMOUNT"),
  reason: z.string().trim().min(10, "REQUIRED").max(500, "TOO_LONG"),
});

export const contestReturnInput = z.strictObject({
  checkoutId: idSchema("checkout"),
  returnId: idSchema("returnRequest"),
  reason: z.string().trim().min(10, "REQUIRED").max(1000, "TOO_LONG"),
});

/** What of the kept-back sum the federation gives the buyer after all. */
export const settleReturnInput = z.strictObject({
  returnId: idSchema("returnRequest"),
  giveBackMinor: z.int("AMOUNT").min(0, "AMOUNT"),
  reason: z.string().trim().min(10, "REQUIRED").max(500, "TOO_LONG"),
});

export const goodwillInput = z.strictObject({
  orderId: idSchema("order"),
  amountMinor: z.int("REQUIRED").min(1, "REQUIRED"),
  reason: z.string().trim().min(10, "REQUIRED").max(500, "TOO_LONG"),
});

export const bankRefundInput = z.strictObject({
  refundId: idSchema("refund"),
  reference: z.string().trim().min(3, "REQUIRED").max(80, "TOO_LONG"),
});

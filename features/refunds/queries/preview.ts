import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder, checkout } from "#db/schema/index.ts";
import { buyerOfOrder } from "#features/orders/index.ts";
import { previewRefund } from "#features/refunds/commands/refund-order.ts";
import { requestOfReturn } from "#features/refunds/commands/refund-return.ts";
import { everything, unitsLeft } from "#features/refunds/domain/refund-of-order.ts";
import { readPaidOrder } from "#features/refunds/queries/read-paid-order.ts";
import { returnTerms } from "#features/refunds/queries/return-terms.ts";
import { returnReasons } from "#features/refunds/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What a buyer would get back for units of an order, before they ask for it; and who pays the postage of a return. */
export const previewBack = defineQuery({
  name: "refunds.preview",
  input: z.strictObject({
    checkoutId: idSchema("checkout"),
    orderId: idSchema("order"),
    what: z.enum(["cancel", "return"]),
    reason: z.enum(returnReasons).optional(),
    units: z.array(z.strictObject({ orderLineId: idSchema("orderLine"), quantity: z.int().min(1).max(999) })),
  }),
  policy: buyerOfOrder,
  handler: async ({ tx, input, now }) => {
    const [row] = await tx.select().from(checkout).where(eq(checkout.id, input.checkoutId));
    const [order] = await tx.select().from(artisanOrder).where(eq(artisanOrder.id, input.orderId));
    const paid = await readPaidOrder(tx, input.orderId);
    if (!row || !paid || order?.checkoutId !== row.id) return null;
    const { id, userId, visitorHash } = row;
    const isWhole = unitsLeft(paid).every(({ orderLineId, quantity }) =>
      input.units.some((unit) => unit.orderLineId === orderLineId && unit.quantity === quantity),
    );
    const known = { id, userId, visitorHash, isWhole, isPaid: row.state === "paid" };
    if (input.what === "cancel") {
      const request = isWhole ? everything(paid) : { units: input.units, duties: "share" as const };
      return { ...known, amount: previewRefund(paid, request), buyerPaysPostage: false };
    }
    const terms = await returnTerms(tx, { orderId: paid.id, country: row.address.country, at: now });
    const isFault = input.reason !== undefined && input.reason !== "changed_mind";
    const back = {
      lines: input.units.map((unit) => ({ returnId: "rtn_preview" as const, ...unit })),
      deliveryBack: terms.deliveryBack || isFault,
      dutiesBack: terms.dutiesBack || isFault,
    };
    return {
      ...known,
      amount: previewRefund(paid, requestOfReturn(paid, back)),
      buyerPaysPostage: terms.buyerPaysPostage && !isFault,
    };
  },
});

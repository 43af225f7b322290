import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { checkout, returnRequest } from "#db/schema/index.ts";
import { thawPayables } from "#features/ledger/index.ts";
import { buyerOfOrder } from "#features/orders/index.ts";
import { moveOrder } from "#features/refunds/commands/move-order.ts";
import { loadReturn } from "#features/refunds/queries/load-return.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** A return of a purchase, locked, with what tells its buyer. */
export async function loadBuyersReturn(
  tx: Tx,
  input: { checkoutId: Id<"checkout">; returnId: Id<"returnRequest"> },
) {
  const [row] = await tx
    .select({ id: checkout.id, userId: checkout.userId, visitorHash: checkout.visitorHash })
    .from(checkout)
    .where(eq(checkout.id, input.checkoutId));
  const back = row && (await loadReturn(tx, input.returnId));
  return row && back && back.checkoutId === row.id ? { ...row, back } : null;
}

/** A buyer keeps the pieces after all. Refusal: RETURN_NOT_WAITING once the parcel was received. */
export const withdrawReturn = defineCommand({
  name: "refunds.withdraw-return",
  input: z.strictObject({ checkoutId: idSchema("checkout"), returnId: idSchema("returnRequest") }),
  errors: ["RETURN_NOT_WAITING"],
  load: ({ tx, input }) => loadBuyersReturn(tx, input),
  policy: buyerOfOrder,
  handler: async ({ tx, resource: { back }, fail }) => {
    if (back.state !== "requested" || back.order.state !== "return_requested") fail("RETURN_NOT_WAITING");
    await asProduct(tx, async () => {
      await tx.update(returnRequest).set({ state: "withdrawn" }).where(eq(returnRequest.id, back.id));
      await moveOrder(tx, back.order, "delivered");
      await thawPayables(tx, [back.orderId]);
    });
  },
  audit: ({ input }) => ({ object: input.returnId }),
});

import "server-only";
import { endPayment } from "#features/checkout/flows/end-payment.ts";
import { getCheckoutOrders } from "#features/orders/index.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { log } from "#lib/log/log.ts";

/**
 * Ends the checkout of a buyer who left the payment page, when it is this browser's own. Answers "paid" when the
 * payment had gone through, "ended" when the units are free again, "unavailable" when the provider does not answer.
 */
export async function cancelCheckout(
  context: Context,
  id: string | undefined,
): Promise<"paid" | "ended" | "unavailable"> {
  if (!isId("checkout", id)) return "ended";
  const own = await getCheckoutOrders(context, { checkoutId: id });
  if (!own.ok) return "ended";
  if (own.value.state === "paid") return "paid";
  if (!["reserving", "pending"].includes(own.value.state)) return "ended";
  try {
    return (await endPayment(id))?.isPaid ? "paid" : "ended";
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.warn({ checkout: id, reason: error.message }, "abandoned payment not ended yet");
    return "unavailable";
  }
}

import "server-only";
import { settle } from "#features/checkout/flows/settle.ts";
import { getCheckoutOrders, withOrderLink } from "#features/orders/index.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { log } from "#lib/log/log.ts";

export type ReturnState = "paid" | "waiting" | "expired" | "refund" | "review" | "unknown";

/**
 * What to show a buyer who comes back from the payment page. Settles first, for speed; the webhook does the same.
 * The session id in the address is no credential: the order is only shown to the browser that started it, or to who brings its key.
 */
export async function readReturn(
  context: Context,
  { sessionId, key }: { sessionId: string; key?: string | undefined },
): Promise<{ state: ReturnState; checkoutId: Id<"checkout"> | null }> {
  const checkoutId = await settleQuietly(sessionId);
  if (!checkoutId) return { state: "unknown", checkoutId: null };
  const buyer = { ...context, actor: withOrderLink(context.actor, checkoutId, key) };
  const own = await getCheckoutOrders(buyer, { checkoutId });
  if (!own.ok) return { state: "unknown", checkoutId: null };
  return { state: stateOf(own.value.state), checkoutId };
}

async function settleQuietly(sessionId: string): Promise<Id<"checkout"> | null> {
  if (!/^cs_[A-Za-z0-9_]{8,200}$/.test(sessionId)) return null;
  try {
    const facts = await settle(sessionId);
    return isId("checkout", facts.checkoutId) ? facts.checkoutId : null;
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    // The buyer has paid or not; either way the webhook and the reconciler will find out without this page.
    log.warn({ reason: error.message }, "return page could not ask the provider");
    return null;
  }
}

function stateOf(state: string): ReturnState {
  if (state === "paid") return "paid";
  if (state === "expired" || state === "failed") return "expired";
  if (state === "refund_due" || state === "refunded") return "refund";
  return state === "review" ? "review" : "waiting";
}

import "server-only";
import { reserve } from "#features/checkout/commands/reserve.ts";
import { endPayment } from "#features/checkout/flows/end-payment.ts";
import { openPayment } from "#features/checkout/flows/open-payment.ts";
import { listOpenOfVisitor } from "#features/checkout/queries/list-open.ts";
import type { StartCheckoutInput } from "#features/checkout/schema.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError, type Result } from "#lib/kernel/errors.ts";
import { log } from "#lib/log/log.ts";

type Code = (typeof reserve.errors)[number] | "ALREADY_PAID" | "PAYMENT_UNAVAILABLE";

/**
 * Buys what is in the browser's basket: ends earlier tries of this browser, promises the units, opens the payment
 * page. Refusals: those of `reserve`; ALREADY_PAID { checkoutId } when an earlier try turns out to be paid;
 * PAYMENT_UNAVAILABLE when the provider does not answer (nothing is charged; the units return by themselves).
 */
export async function startCheckout(
  context: Context,
  input: StartCheckoutInput,
): Promise<Result<{ checkoutId: string; url: string }, Code>> {
  try {
    const paid = await endEarlierTries(context);
    if (paid) return { ok: false, error: { code: "ALREADY_PAID", details: { checkoutId: paid } } };
    const reserved = await reserve(context, input);
    if (!reserved.ok) return reserved;
    const { checkoutId } = reserved.value;
    const facts = await openPayment(checkoutId);
    if (!facts?.url) return { ok: false, error: { code: "PAYMENT_UNAVAILABLE" } };
    return { ok: true, value: { checkoutId, url: facts.url } };
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error(
      { service: error.service, reason: error.message, retry: error.retry },
      "payment page not opened",
    );
    return { ok: false, error: { code: "PAYMENT_UNAVAILABLE" } };
  }
}

async function endEarlierTries({ actor }: Context): Promise<string | null> {
  if (actor.kind === "system" || !actor.visitorHash) return null;
  for (const id of await listOpenOfVisitor(actor.visitorHash)) {
    const facts = await endPayment(id);
    if (facts?.isPaid) return id;
  }
  return null;
}

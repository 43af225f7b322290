import "server-only";
import { expireUnpaid } from "#features/checkout/commands/expire-unpaid.ts";
import { reserve } from "#features/checkout/commands/reserve.ts";
import { methodPath, takeDoorTurns } from "#features/checkout/flows/door.ts";
import { endPayment } from "#features/checkout/flows/end-payment.ts";
import { openPayment } from "#features/checkout/flows/open-payment.ts";
import { listOpenOfBuyer } from "#features/checkout/queries/list-open.ts";
import type { StartCheckoutInput } from "#features/checkout/schema.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError, Refusal, type Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

type Code = (typeof reserve.errors)[number] | "ALREADY_PAID" | "PAYMENT_UNAVAILABLE" | "RATE_LIMITED";

/**
 * Buys what is in the browser's basket: ends earlier tries of this browser, promises the units, opens the payment
 * page, or goes where a code is typed or instructions for a transfer stand. Refusals: those of `reserve`; ALREADY_PAID { checkoutId } when an earlier try turns out to be paid;
 * PAYMENT_UNAVAILABLE when the provider does not answer (nothing is charged; the units return by themselves).
 */
export async function startCheckout(
  context: Context,
  input: StartCheckoutInput,
): Promise<Result<{ checkoutId: string; url: string }, Code>> {
  try {
    await takeDoorTurns(context, input);
    const paid = await endEarlierTries(context);
    if (paid) return { ok: false, error: { code: "ALREADY_PAID", details: { checkoutId: paid } } };
    const reserved = await reserve(context, input);
    if (!reserved.ok) return reserved;
    const { checkoutId } = reserved.value;
    const { method = "card", locale } = input;
    if (method !== "card")
      return { ok: true, value: { checkoutId, url: methodPath(method, locale, checkoutId) } };
    const facts = await openPayment(checkoutId);
    if (!facts?.url) return { ok: false, error: { code: "PAYMENT_UNAVAILABLE" } };
    return { ok: true, value: { checkoutId, url: facts.url } };
  } catch (error) {
    if (error instanceof Refusal && error.code === "RATE_LIMITED")
      return {
        ok: false,
        error: { code: "RATE_LIMITED", ...(error.details ? { details: error.details } : {}) },
      };
    if (!(error instanceof AdapterError)) throw error;
    log.error(
      { service: error.service, reason: error.message, retry: error.retry },
      "payment page not opened",
    );
    return { ok: false, error: { code: "PAYMENT_UNAVAILABLE" } };
  }
}

async function endEarlierTries({ actor }: Context): Promise<string | null> {
  if (actor.kind === "system") return null;
  const userId = actor.kind === "person" ? actor.userId : null;
  const buyer = { visitorHash: actor.visitorHash ?? null, userId };
  for (const { id, method } of await listOpenOfBuyer(buyer)) {
    // Who turns to another way to pay before saying yes gives the first up. A transfer may be on its way already and stays.
    if (method === "cash_on_delivery")
      unwrap(await expireUnpaid({ actor: systemActor("checkout") }, { checkoutId: id, givenUp: true }));
    if (method !== "card") continue;
    const facts = await endPayment(id);
    if (facts?.isPaid) return id;
  }
  return null;
}

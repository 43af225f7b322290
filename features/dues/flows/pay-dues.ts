import "server-only";
import { startDuesPayment } from "#features/dues/commands/payment.ts";
import { openDuesPayment } from "#features/dues/flows/open-dues-payment.ts";
import { settleDues } from "#features/dues/flows/settle-dues.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError, type Result } from "#lib/kernel/errors.ts";
import { log } from "#lib/log/log.ts";

type Code = (typeof startDuesPayment.errors)[number] | "ALREADY_PAID" | "PAYMENT_UNAVAILABLE";

/**
 * Leads a member to the payment page of their dues. Refusals: NOT_DUE; ALREADY_PAID when an earlier page turns out to be paid;
 * PAYMENT_UNAVAILABLE when the provider does not answer (nothing is charged).
 */
export async function payDues(
  context: Context,
  input: { duesId: Id<"dues">; locale: Locale },
): Promise<Result<{ url: string }, Code>> {
  const started = await startDuesPayment(context, input);
  if (!started.ok) return started;
  try {
    const facts = await openDuesPayment(started.value.attemptId);
    if (facts && facts.status !== "open") {
      await settleDues(facts);
      if (facts.isPaid) return { ok: false, error: { code: "ALREADY_PAID" } };
    }
    if (facts?.url && facts.status === "open") return { ok: true, value: { url: facts.url } };
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error(
      { service: error.service, reason: error.message, retry: error.retry },
      "payment page not opened",
    );
  }
  return { ok: false, error: { code: "PAYMENT_UNAVAILABLE" } };
}

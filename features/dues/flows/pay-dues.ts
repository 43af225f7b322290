import "server-only";
import type { PageRefusal } from "#features/checkout/index.ts";
import { startDuesPayment } from "#features/dues/commands/payment.ts";
import { duesPages } from "#features/dues/flows/dues-pages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

type Code = (typeof startDuesPayment.errors)[number] | PageRefusal;

/** Leads a member to the payment page of their dues. Refusals: NOT_DUE, and those of `paymentPages`. */
export async function payDues(
  context: Context,
  input: { duesId: Id<"dues">; locale: Locale },
): Promise<Result<{ url: string }, Code>> {
  const started = await startDuesPayment(context, input);
  return started.ok ? duesPages.lead(started.value.attemptId) : started;
}

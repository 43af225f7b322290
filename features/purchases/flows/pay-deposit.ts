import "server-only";
import type { PageRefusal } from "#features/checkout/index.ts";
import { startDeposit } from "#features/purchases/commands/deposit-payment.ts";
import { depositPages } from "#features/purchases/flows/deposit-pages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

type Code = (typeof startDeposit.errors)[number] | PageRefusal;

/** Leads a maker to the payment page of their deposit. Refusals: those of `startDeposit` and of `paymentPages`. */
export async function payDeposit(
  context: Context,
  input: { pledgeId: Id<"pledge">; locale: Locale },
): Promise<Result<{ url: string }, Code>> {
  const started = await startDeposit(context, input);
  return started.ok ? depositPages.lead(started.value.attemptId) : started;
}

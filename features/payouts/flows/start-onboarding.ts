import "server-only";
import { applyAccount } from "#features/payouts/commands/provider-facts.ts";
import { myConnected } from "#features/payouts/queries/accounts.ts";
import { rails } from "#features/payouts/rails/index.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";

/**
 * Brings a maker to the provider's page where an account is opened or completed. The account is made once a maker, under a key
 * of the maker's id. Refused where the rail is off, and for everybody but the maker.
 */
export async function startOnboarding(
  context: Context,
  artisanId: Id<"artisan">,
  locale: Locale,
): Promise<Result<{ url: string }, "RAIL_OFF">> {
  const known = await myConnected(context, { artisanId });
  if (!known.ok) return known;
  if (!rails.stripe_connect.isOpen()) return { ok: false, error: { code: "RAIL_OFF" } };
  let { accountId } = known.value;
  if (!accountId) {
    const facts = await payments().createAccount({ artisanId, email: null }, `ac:${artisanId}`);
    unwrap(await applyAccount({ actor: systemActor("payouts.onboarding") }, { facts, artisanId }));
    accountId = facts.id;
  }
  const page = `${env().CANONICAL_ORIGIN}/${locale}/studio/bank?workshop=${artisanId}`;
  return { ok: true, value: { url: await payments().onboardingUrl(accountId, { back: page, again: page }) } };
}

import "server-only";
import { stripeProvider } from "#lib/adapters/stripe/live.ts";
import type { PaymentProvider } from "#lib/adapters/stripe/port.ts";
import { env } from "#lib/env.ts";

let provider: PaymentProvider | undefined;

/** The charge provider of this process. */
export function payments(): PaymentProvider {
  provider ??= stripeProvider({
    secretKey: env().STRIPE_SECRET_KEY,
    webhookSecrets: env().STRIPE_WEBHOOK_SECRET,
    ...(env().STRIPE_API_BASE ? { apiBase: env().STRIPE_API_BASE } : {}),
  });
  return provider;
}

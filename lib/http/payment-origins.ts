import { env } from "#lib/env.ts";

const stripeCheckout = "https://checkout.stripe.com";

/** Origins of the payment page. The stand-in's is allowed outside production only, where lib/env.ts refuses it anyway. */
export function paymentOrigins(): string[] {
  const { APP_ENV, STRIPE_API_BASE } = env();
  return STRIPE_API_BASE && APP_ENV !== "production"
    ? [stripeCheckout, new URL(STRIPE_API_BASE).origin]
    : [stripeCheckout];
}

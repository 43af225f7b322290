import "server-only";
import type Stripe from "stripe";
import type { ChargeFacts, RefundFacts, SessionFacts } from "#lib/adapters/stripe/port.ts";
import { type Currency, money } from "#lib/money/money.ts";

/** What a session of the SDK says, in our words. */
export function sessionFacts(s: Stripe.Checkout.Session): SessionFacts {
  return {
    id: s.id,
    url: s.url,
    status: s.status === "complete" ? "complete" : s.status === "expired" ? "expired" : "open",
    isPaid: s.status === "complete" && s.payment_status === "paid",
    isLive: s.livemode,
    checkoutId: s.client_reference_id,
    currency: (s.currency ?? "").toUpperCase(),
    totalMinor: s.amount_total ?? 0,
    itemsMinor: s.amount_subtotal ?? 0,
    shippingMinor: s.shipping_cost?.amount_total ?? 0,
    paymentIntent: idOf(s.payment_intent),
  };
}

/** What a refund of the SDK says, in our words. */
export function refundFacts(r: Stripe.Refund): RefundFacts {
  const status =
    r.status === "succeeded"
      ? "succeeded"
      : r.status === "failed" || r.status === "canceled"
        ? "failed"
        : "pending";
  const amount = money(r.amount, r.currency.toUpperCase() as Currency);
  return {
    id: r.id,
    status,
    charge: idOf(r.charge),
    paymentIntent: idOf(r.payment_intent),
    amount,
    refundRow: r.metadata?.refund_row ?? null,
    attempt: Number(r.metadata?.attempt ?? 1),
  };
}

/** What a charge of the SDK says; its balance transaction must be expanded to know what it settled at. */
export function chargeFacts(c: Stripe.Charge): ChargeFacts {
  const entry = typeof c.balance_transaction === "object" ? c.balance_transaction : null;
  const settledIn = entry ? (entry.currency.toUpperCase() as Currency) : null;
  return {
    id: c.id,
    paymentIntent: idOf(c.payment_intent),
    gross: money(c.amount, c.currency.toUpperCase() as Currency),
    settled:
      entry && settledIn ? { gross: money(entry.amount, settledIn), fee: money(entry.fee, settledIn) } : null,
  };
}

/** The id of what may have been expanded. */
export function idOf(value: string | { id: string } | null | undefined): string | null {
  return typeof value === "string" ? value : (value?.id ?? null);
}

import type { Money } from "#lib/money/money.ts";

/** What the provider says of a session; the only thing settlement believes. */
export type SessionFacts = {
  id: string;
  url: string | null;
  status: "open" | "complete" | "expired";
  isPaid: boolean;
  isLive: boolean;
  checkoutId: string | null;
  currency: string;
  totalMinor: number;
  itemsMinor: number;
  shippingMinor: number;
  paymentIntent: string | null;
};

export type RefundFacts = {
  id: string;
  status: "pending" | "succeeded" | "failed";
  charge: string | null;
  paymentIntent: string | null;
  amount: Money;
  /** Our refund and which try of it, as they were given with the request; null for one that we did not ask for. */
  refundRow: string | null;
  attempt: number;
};

/** What a charge brought in and cost, in the currency it settled in. Null until the provider knows. */
export type ChargeFacts = {
  id: string;
  paymentIntent: string | null;
  gross: Money;
  settled: { gross: Money; fee: Money } | null;
};

import type { Currency, Money } from "#lib/money/money.ts";

/** What is asked of the charge provider. Amounts are minor units of one currency. */
export type SessionRequest = {
  checkoutId: string;
  attempt: number;
  environment: string;
  currency: Currency;
  lines: readonly { name: string; sku: string; quantity: number; unitMinor: number }[];
  shipping: { label: string; minor: number };
  email: string;
  ship: {
    name: string;
    phone: string;
    line1: string;
    line2?: string;
    city: string;
    postalCode?: string;
    country: string;
  };
  /** A language of the hosted page: Checkout speaks no Arabic. */
  locale: "fr" | "en";
  successUrl: string;
  cancelUrl: string;
  expiresAt: Date;
};

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
};

/** What a charge brought in and cost, in the currency it settled in. Null until the provider knows. */
export type ChargeFacts = {
  id: string;
  paymentIntent: string | null;
  gross: Money;
  settled: { gross: Money; fee: Money } | null;
};

/** An event without what it is about: whoever works on it asks for the object, and believes the answer. */
export type ProviderEvent = {
  id: string;
  type: string;
  isLive: boolean;
  objectId: string | null;
  created: Date;
  apiVersion: string | null;
};

/** A charge provider. Every call throws AdapterError; `retry` tells a passing fault from a definitive refusal. */
export type PaymentProvider = {
  createSession(request: SessionRequest, idempotencyKey: string): Promise<SessionFacts>;
  retrieveSession(id: string): Promise<SessionFacts>;
  /** Ends an open session. Returns the facts as they then are: expired, or complete when the buyer was faster. */
  expireSession(id: string): Promise<SessionFacts>;
  createRefund(
    request: { refundId: string; paymentIntent: string; amountMinor: number },
    idempotencyKey: string,
  ): Promise<RefundFacts>;
  retrieveRefund(id: string): Promise<RefundFacts>;
  retrieveCharge(id: string): Promise<ChargeFacts>;
  /** Checks a webhook's signature over its raw body. Throws AdapterError (no retry) when it is not the provider's. */
  readEvent(rawBody: string, signature: string): Promise<ProviderEvent>;
};

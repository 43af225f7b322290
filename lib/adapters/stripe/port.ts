import type { ConnectCalls } from "#lib/adapters/stripe/connect.ts";
import type { DisputeCalls } from "#lib/adapters/stripe/disputes-port.ts";
import type { ProviderLists } from "#lib/adapters/stripe/lists-port.ts";
import type { ChargeFacts, RefundFacts, SessionFacts } from "#lib/adapters/stripe/reported.ts";
import type { Currency } from "#lib/money/money.ts";

export type { ListedCharge, ListedRefund, Movement } from "#lib/adapters/stripe/lists-port.ts";
export type { ChargeFacts, RefundFacts, SessionFacts } from "#lib/adapters/stripe/reported.ts";

/** What is asked of the charge provider. Amounts are minor units of one currency. */
export type SessionRequest = {
  /** What is paid: a checkout, or a member's dues to a craft body. It comes back with the session's facts. */
  checkoutId: string;
  attempt: number;
  environment: string;
  currency: Currency;
  lines: readonly { name: string; sku: string; quantity: number; unitMinor: number }[];
  /** Null for what is not delivered at all. */
  shipping: { label: string; minor: number } | null;
  /** Null lets the payment page ask for it. */
  email: string | null;
  /** Null for what is handed over at a stand. */
  ship: {
    name: string;
    phone: string;
    line1: string;
    line2?: string;
    city: string;
    postalCode?: string;
    country: string;
  } | null;
  /** A language of the hosted page: Checkout speaks no Arabic. */
  locale: "fr" | "en";
  successUrl: string;
  cancelUrl: string;
  expiresAt: Date;
};

/** An event without what it is about: whoever works on it asks for the object, and believes the answer. */
export type ProviderEvent = {
  id: string;
  type: string;
  isLive: boolean;
  objectId: string | null;
  /** The connected account it happened on; null for the platform's own. */
  account: string | null;
  created: Date;
  apiVersion: string | null;
};

type OtherCalls = ConnectCalls & DisputeCalls & ProviderLists;

/** A charge provider. Every call throws AdapterError; `retry` tells a passing fault from a definitive refusal. */
export type PaymentProvider = OtherCalls & {
  createSession(request: SessionRequest, idempotencyKey: string): Promise<SessionFacts>;
  retrieveSession(id: string): Promise<SessionFacts>;
  /** Ends an open session. Returns the facts as they then are: expired, or complete when the buyer was faster. */
  expireSession(id: string): Promise<SessionFacts>;
  createRefund(
    request: { refundId: string; attempt?: number; paymentIntent: string; amountMinor: number },
    idempotencyKey: string,
  ): Promise<RefundFacts>;
  retrieveRefund(id: string): Promise<RefundFacts>;
  retrieveCharge(id: string): Promise<ChargeFacts>;
  /** Checks a webhook's signature over its raw body. Throws AdapterError (no retry) when it is not the provider's. */
  readEvent(rawBody: string, signature: string): Promise<ProviderEvent>;
};

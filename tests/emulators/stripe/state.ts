import { mkdirSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type Stripe from "stripe";

/** How webhooks leave the stand-in; see the README for each mode. */
export type WebhookMode = "normal" | "hold" | "drop" | "duplicate" | "shuffle";

/** One planned misbehaviour of the API, used up after `times` matching requests. */
export interface Fault {
  method: string;
  path: string;
  times: number;
  how: "500" | "402" | "409" | "hang" | "drop_after_effect" | "hang_after_effect" | "delay";
  /** Milliseconds, for `delay`: how long the request stays in progress before it runs. */
  ms: number;
}

/** One event on its way to one endpoint. Times are seconds of the stand-in's clock. */
export interface Delivery {
  id: string;
  event: string;
  endpoint: string;
  url: string;
  state: "pending" | "held" | "delivered" | "failed" | "dropped";
  attempts: number;
  last_status: number | null;
  last_error: string | null;
  created: number;
  next_at: number | null;
}

/** An answer kept under an idempotency key. */
export interface StoredAnswer {
  route: string;
  fingerprint: string;
  status: number;
  body: string;
  request: string;
  created: number;
}

/** What `payment_intent_data` asked for; applied when the first attempt creates the intent. */
export interface IntentPlan {
  description: string | null;
  metadata: Stripe.Metadata;
  receipt_email: string | null;
  shipping: Stripe.PaymentIntent.Shipping | null;
  statement_descriptor: string | null;
  statement_descriptor_suffix: string | null;
  transfer_group: string | null;
}

/** Work that Stripe does a moment after its answer, kept so that a restart does not forget it. */
export interface Later {
  kind: "settle_charge" | "refund_reference";
  id: string;
}

/** Everything the stand-in knows. Plain JSON, insertion order = age. */
export interface State {
  sessions: Record<string, Stripe.Checkout.Session>;
  line_items: Record<string, Stripe.LineItem[]>;
  products: Record<string, Stripe.Product>;
  shipping_rates: Record<string, Stripe.ShippingRate>;
  intent_plans: Record<string, IntentPlan>;
  payment_intents: Record<string, Stripe.PaymentIntent>;
  charges: Record<string, Stripe.Charge>;
  refunds: Record<string, Stripe.Refund>;
  balance_transactions: Record<string, Stripe.BalanceTransaction>;
  customers: Record<string, Stripe.Customer | Stripe.DeletedCustomer>;
  events: Record<string, Stripe.Event>;
  webhook_endpoints: Record<string, Stripe.WebhookEndpoint>;
  webhook_secrets: Record<string, string>;
  disputes: Record<string, Stripe.Dispute>;
  fraud_warnings: Record<string, Stripe.Radar.EarlyFraudWarning>;
  reviews: Record<string, Stripe.Review>;
  accounts: Record<string, Stripe.Account>;
  transfers: Record<string, Stripe.Transfer>;
  payouts: Record<string, Stripe.Payout>;
  /** Payout → the connected account it is of; the platform's own are not in it. */
  payout_accounts: Record<string, string>;
  /** Connected account → currency → what it holds. */
  connected_balances: Record<string, Record<string, number>>;
  deliveries: Record<string, Delivery>;
  idempotency: Record<string, StoredAnswer>;
  faults: Fault[];
  later: Later[];
  refund_outcomes: ("pending" | "failed")[];
  webhook_mode: WebhookMode;
  shuffle_seed: number;
  clock_offset: number;
  requests: number;
}

export function emptyState(): State {
  return {
    sessions: {},
    line_items: {},
    products: {},
    shipping_rates: {},
    intent_plans: {},
    payment_intents: {},
    charges: {},
    refunds: {},
    balance_transactions: {},
    customers: {},
    events: {},
    webhook_endpoints: {},
    webhook_secrets: {},
    disputes: {},
    fraud_warnings: {},
    reviews: {},
    accounts: {},
    transfers: {},
    payouts: {},
    payout_accounts: {},
    connected_balances: {},
    deliveries: {},
    idempotency: {},
    faults: [],
    later: [],
    refund_outcomes: [],
    webhook_mode: "normal",
    shuffle_seed: 1,
    clock_offset: 0,
    requests: 0,
  };
}

/** Reads a snapshot; a missing file (or folder, which is made) is an empty world, a broken one stops the start. */
export function loadState(file: string): State {
  mkdirSync(dirname(file), { recursive: true });
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return emptyState();
    throw error;
  }
  const known: Partial<State> = JSON.parse(text);
  return { ...emptyState(), ...known };
}

/** Writes beside the file, then renames: a kill at any moment leaves a whole old or new file. */
export async function writeSnapshot(file: string, state: State): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  await writeFile(beside, JSON.stringify(state));
  await rename(beside, file);
}

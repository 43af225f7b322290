import { z } from "zod";
import type { CheckoutState, DeliveryAddress, PaymentMethod } from "#db/schema/checkout.ts";
import type { OrderState } from "#db/schema/orders.ts";
import { reasonInput } from "#features/reconciliation/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import type { Currency } from "#lib/money/money.ts";

export const ordersPerPage = 25;

export const checkoutStates = [
  ...(["reserving", "pending", "awaiting_async", "confirmed", "paid", "refused"] as const),
  ...(["expired", "failed", "refund_due", "refunded", "review"] as const),
] as const satisfies readonly CheckoutState[];

const dayInput = z.union([z.iso.date(), z.literal("")]).optional();
/** An amount as it is typed, `123`, `123.4` or `123,45`, in whole units of whatever currency. */
const amountInput = z
  .union([z.string().regex(/^\d{1,9}([.,]\d{1,2})?$/, "AMOUNT_INVALID"), z.literal("")])
  .optional();

/** What orders are looked for by. An e-mail address never stands here: it is looked up first, and `buyerOf` names a purchase. */
export const searchInput = z.strictObject({
  q: z.string().trim().max(120).optional(),
  buyerOf: idSchema("checkout").optional(),
  state: z.union([z.enum(checkoutStates), z.literal("")]).optional(),
  from: dayInput,
  until: dayInput,
  amount: amountInput,
  page: z.coerce.number().int().min(1).max(400).default(1),
});
export type SearchInput = z.output<typeof searchInput>;

export type FoundOrder = {
  id: string;
  number: string;
  state: CheckoutState;
  method: PaymentMethod;
  currency: Currency;
  totalMinor: number;
  createdAt: string;
  makers: LocalizedText[];
  parts: number;
};

/** Whose word an entry of a timeline is. */
export const systems = [
  ...(["checkout", "order", "provider", "event", "ledger", "mail", "job", "audit", "desk"] as const),
] as const;
export type System = (typeof systems)[number];

export type JournalLine = {
  account: string;
  maker: LocalizedText | null;
  currency: Currency;
  amountMinor: number;
};

/** One thing that happened, in one of the systems. `what` is a code of that system, `id` names the object. */
export type Entry = {
  key: string;
  at: string;
  system: System;
  what: string;
  id: string | null;
  /** Which of several orders, by its number. */
  order?: string;
  state?: string;
  currency?: Currency;
  amountMinor?: number;
  lines?: JournalLine[];
  words?: string;
  /** Who did it: a person's name, or the part of the product. */
  who?: string;
};

export type DeskOrder = {
  id: string;
  number: string;
  state: CheckoutState;
  method: PaymentMethod;
  reviewReason: string | null;
  currency: Currency;
  itemsMinor: number;
  shippingMinor: number;
  dutiesMinor: number;
  fundGiftMinor: number;
  totalMinor: number;
  perDirham: string | null;
  email: string;
  address: DeliveryAddress;
  paymentIntent: string | null;
  sessionId: string | null;
  createdAt: string;
  orders: {
    id: Id<"order">;
    number: string;
    state: OrderState;
    maker: LocalizedText;
    tracking: string | null;
    shipHold: "fraud_warning" | "review" | "dispute" | null;
  }[];
  /** Mails that went out, and can be sent once more. */
  mails: { template: string; objectId: string; sentAt: string }[];
};

/** What can be done to a purchase from the desk. */
export const orderActs = ["settle", "end", "hold", "release", "mail", "note"] as const;
export type OrderAct = (typeof orderActs)[number];

export const orderActInput = z.strictObject({
  checkoutId: idSchema("checkout"),
  act: z.enum(orderActs),
  words: reasonInput,
  /** `template:object` of a mail that went out; for the act `mail`. */
  mail: z.string().max(120).optional(),
  confirmed: z.literal(true, { error: "CONFIRM_REQUIRED" }),
});

export type FailedJob = { id: string; name: string; at: string; about: string | null };
export type FailedEvent = {
  id: string;
  type: string;
  objectId: string | null;
  error: string | null;
  at: string;
};

export type DeskToday = {
  breaks: number;
  oldestBreak: string | null;
  receipts: number;
  events: number;
  jobs: number;
  review: number;
  refundsFailed: number;
};

export const deskErrors = [
  "NOTHING_TO_ASK",
  "MAIL_UNKNOWN",
  "CHECKOUT_ENDED",
  "NOTHING_TO_HOLD",
  "HOLD_NOT_THERE",
] as const;

import { z } from "zod";
import type { BreakKind } from "#db/schema/reconciliation.ts";
import { idSchema } from "#lib/ids/ids.ts";
import type { Currency } from "#lib/money/money.ts";

/** Something found not to agree. `amountMinor` is what is at stake, signed, in minor units of `currency`. */
export type Break = {
  kind: BreakKind;
  object: string;
  currency: Currency | null;
  amountMinor: number | null;
  /** When what it is about happened. */
  at: Date;
  /** Words for whoever looks: the name of a job, the kind of an event. */
  note?: string;
};

export type ListedBreak = {
  id: string;
  kind: BreakKind;
  object: string;
  currency: Currency | null;
  amountMinor: number | null;
  foundAt: string;
  /** The person who said they look after it. */
  owner: string | null;
  isMine: boolean;
  resolvedAt: string | null;
  resolution: "gone" | "accounted" | null;
  note: string | null;
};

export type ListedReceipt = {
  id: string;
  sessionId: string;
  paymentIntent: string | null;
  checkoutId: string | null;
  checkoutNumber: string | null;
  reason: string;
  currency: Currency;
  amountMinor: number;
  createdAt: string;
  resolution: { action: "refund" | "assign"; state: string; reason: string; at: string } | null;
};

export type LastRun = {
  startedAt: string;
  finishedAt: string | null;
  charges: number;
  refunds: number;
  movements: number;
  healed: number;
};

/** Why something was done: a person has to be able to read it next year. */
export const reasonInput = z.string().trim().min(10, "REASON_TOO_SHORT").max(500);

export const accountForInput = z.strictObject({ breakId: idSchema("settlementBreak"), note: reasonInput });

export const resolveReceiptInput = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("refund"), receiptId: idSchema("receipt"), reason: reasonInput }),
  z.strictObject({
    action: z.literal("assign"),
    receiptId: idSchema("receipt"),
    /** The number a buyer reads on their mails. */
    checkoutNumber: z.string().trim().min(1).max(40),
    reason: reasonInput,
  }),
]);

export const reconciliationErrors = ["RECEIPT_DECIDED", "RECEIPT_DOES_NOT_FIT", "CHECKOUT_UNKNOWN"] as const;

import { z } from "zod";
import type { TransferState } from "#db/schema/body-dues.ts";
import type { PayeeId } from "#features/custody/domain/payee.ts";
import { rib } from "#features/payouts/schema.ts";
import { typedAmount } from "#lib/forms/inputs.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export type { TransferState } from "#db/schema/body-dues.ts";

export type TransferLine = {
  id: Id<"bodyTransfer">;
  minor: number;
  state: TransferState;
  lastFour: string;
  proposedOn: string;
  decidedOn: string | null;
  bankReference: string | null;
  note: string | null;
};

/** What we hold for somebody and where it goes. Minor units of dirhams; below zero when they owe us. */
export type Custody = {
  heldMinor: number;
  /** What of it may be transferred now. */
  transferableMinor: number;
  /** `usableFrom` is an instant in ISO. */
  account: { lastFour: string; holder: string; usableFrom: string; isUsable: boolean } | null;
  transfers: TransferLine[];
  payments: PaymentLine[];
};

/** What a body or a chamber paid us of what it owed. `receivedOn` is the ISO date it was recorded. */
export type PaymentLine = {
  id: Id<"custodyPayment">;
  minor: number;
  bankReference: string;
  receivedOn: string;
};

/** Who owes us, and how much: minor units of dirhams, above zero. */
export type OwingPayee = { kind: "body" | "chamber"; id: PayeeId; name: LocalizedText; minor: number };

/** The same of a chamber, for whoever keeps its money. */
export type ChamberCustody = Custody & { chamberId: Id<"chamber">; name: LocalizedText };

/** A transfer as the federation carries it out, with the account in full. */
export type TransferDesk = TransferLine & {
  kind: "body" | "chamber";
  name: LocalizedText;
  holder: string;
  rib: string;
  /** ISO date of the day the account was recorded, and how many days ago that is. */
  recordedOn: string;
  accountDays: number;
  proposedByMe: boolean;
  paidByMe: boolean;
};

const words = (min: number, max: number) =>
  z.string().trim().min(1, "REQUIRED").min(min, "TOO_SHORT").max(max, "TOO_LONG");
const payeeId = z.custom<PayeeId>(
  (value) => idSchema("body").safeParse(value).success || idSchema("chamber").safeParse(value).success,
);

export const accountInput = z.strictObject({ payeeId, rib, holder: words(2, 120), source: words(3, 500) });
export const proposeInput = z.strictObject({ payeeId, confirmed: z.literal(true, "CONFIRM_REQUIRED") });
export const payTransferInput = z.strictObject({
  transferId: idSchema("bodyTransfer"),
  bankReference: words(3, 80),
});
export const recordPaymentInput = z.strictObject({
  payeeId,
  amount: typedAmount("AMOUNT_INVALID").refine((minor) => minor > 0, "AMOUNT_INVALID"),
  bankReference: words(3, 80),
});
export const returnTransferInput = z.strictObject({
  transferId: idSchema("bodyTransfer"),
  note: words(5, 500),
});
export const discardTransferInput = z.strictObject({
  transferId: idSchema("bodyTransfer"),
  note: words(5, 500),
});

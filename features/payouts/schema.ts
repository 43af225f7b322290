import { z } from "zod";
import type {
  BankAccountState,
  PayoutBatchState,
  PayoutLineState,
  PayoutRailName,
} from "#db/schema/payouts.ts";
import type { NoAccount } from "#features/payouts/domain/account-in-force.ts";
import { hasRightKey, ribDigits } from "#features/payouts/domain/rib.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export type {
  BankAccountState,
  PayoutBatchState,
  PayoutLineState,
  PayoutRailName,
} from "#db/schema/payouts.ts";
export type { NoAccount } from "#features/payouts/domain/account-in-force.ts";
export { coolDownHours, grouped, lastFourOf } from "#features/payouts/domain/rib.ts";

/** A RIB as somebody types it, down to its 24 digits. */
export const rib = z
  .string()
  .refine((typed) => ribDigits(typed) !== null, "RIB_DIGITS")
  .refine((typed) => ribDigits(typed) === null || hasRightKey(ribDigits(typed) ?? ""), "RIB_KEY")
  .transform((typed) => ribDigits(typed) ?? "");

export const requestAccountInput = z.strictObject({
  artisanId: idSchema("artisan"),
  rib,
  holder: z.string().trim().min(2, "REQUIRED").max(120, "TOO_LONG"),
  bankName: z.string().trim().max(120, "TOO_LONG").optional(),
});

export const decideAccountInput = z.strictObject({
  accountId: idSchema("bankAccount"),
  decision: z.enum(["approve", "refuse"]),
  reason: z.string().trim().max(500, "TOO_LONG").optional(),
});

export const withdrawAccountInput = z.strictObject({ accountId: idSchema("bankAccount") });
export const batchInput = z.strictObject({ batchId: idSchema("payoutBatch") });
export const noInput = z.strictObject({});
export const artisanInput = z.strictObject({ artisanId: idSchema("artisan") });

/** A bank's answers are a table of a few thousand lines at most. */
export const answerInput = z.strictObject({
  batchId: idSchema("payoutBatch"),
  fileName: z.string().trim().min(1, "REQUIRED").max(200),
  text: z.string().min(1, "REQUIRED").max(2_000_000, "TOO_LONG"),
});

/** An account as its maker and chamber see it: never the digits but the last four. Instants are ISO. */
export type AccountRow = {
  id: Id<"bankAccount">;
  lastFour: string;
  holder: string;
  bankName: string | null;
  state: BankAccountState;
  requestedAt: string;
  usableFrom: string;
  decidedAt: string | null;
  reason: string | null;
};

/** Why a maker is not in a batch although something is due. */
export type LeftOut = NoAccount | "held" | "owes" | "no_transfers";

/** What a maker has coming, or why a batch leaves them out. Dirhams, minor units. */
export type DueRow = {
  artisanId: Id<"artisan">;
  name: LocalizedText;
  orders: number;
  amountMinor: number;
  leftOut: LeftOut | null;
};

export type BatchRow = {
  id: Id<"payoutBatch">;
  state: PayoutBatchState;
  rail: PayoutRailName;
  createdAt: string;
  lines: number;
  amountMinor: number;
  returned: number;
};

export type BatchLine = {
  id: Id<"payoutLine">;
  artisanId: Id<"artisan">;
  name: LocalizedText;
  amountMinor: number;
  orders: number;
  lastFour: string | null;
  state: PayoutLineState;
  reason: string | null;
};

export type BatchView = Omit<BatchRow, "lines"> & {
  draftedBy: string | null;
  approvedBy: string | null;
  /** The one who looks drafted it, and so cannot approve it. */
  isOwnDraft: boolean;
  sha256: string | null;
  lines: BatchLine[];
  answers: { fileName: string; confirmed: number; returned: number; readAt: string }[];
};

/** One row of a bank's answer, read. `problem` is a code; rows with one are not applied. */
export type AnswerRow = {
  line: number;
  lineId: string;
  result: "confirmed" | "returned" | null;
  reason: string | null;
  problem: "LINE_UNKNOWN" | "RESULT_UNKNOWN" | "LINE_TWICE" | "LINE_ANSWERED" | "AMOUNT_DIFFERS" | null;
  /** It was applied before, with the same result. */
  isKnown: boolean;
};

/** The form of a bank's answer: what was sent, and what it would do once it was read. `error` is a code. */
export type AnswerForm = {
  tries: number;
  fileName: string;
  text: string;
  rows: AnswerRow[] | null;
  error: string | null;
};

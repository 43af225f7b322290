import { z } from "zod";
import type { ArtisanKind } from "#db/schema/artisans.ts";
import type { PayableState } from "#db/schema/ledger.ts";
import { artisanKinds } from "#features/register/schema.ts";
import { leftOut } from "#lib/forms/inputs.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export const noInput = z.strictObject({});
export const earningsInput = z.strictObject({ artisanId: idSchema("artisan") });
/** `YYYY-MM`, a month in Morocco. */
export const monthText = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, "DATE_INVALID");
export const statementInput = z.strictObject({ artisanId: idSchema("artisan"), month: monthText });
/** Days in Morocco, both included. */
export const periodInput = z.strictObject({
  from: z.iso.date("DATE_INVALID"),
  to: z.iso.date("DATE_INVALID"),
});

const percent = z
  .string()
  .trim()
  .regex(/^\d{1,3}([.,]\d{1,2})?$/, "PERCENT_INVALID")
  .transform((typed) => {
    const [whole = "0", part = ""] = typed.replace(",", ".").split(".");
    return Number(whole + part.padEnd(2, "0"));
  })
  .refine((basisPoints) => basisPoints <= 10_000, "PERCENT_INVALID");

export const recordCommissionInput = z.strictObject({
  chamberId: leftOut(idSchema("chamber")),
  craftId: leftOut(idSchema("craft")),
  makerKind: leftOut(z.enum(artisanKinds)),
  /** Percent as decimal text; empty ends the earlier rules of this scope. */
  percent: leftOut(percent),
  vatPercent: percent,
  validFrom: z.iso.date("DATE_INVALID"),
  source: z.string().trim().min(3, "SOURCE_REQUIRED").max(500, "TOO_LONG"),
});
export type RecordCommissionInput = z.input<typeof recordCommissionInput>;

export type CommissionRow = {
  id: string;
  chamber: LocalizedText | null;
  craft: LocalizedText | null;
  makerKind: ArtisanKind | null;
  validFrom: string;
  basisPoints: number | null;
  vatBasisPoints: number;
  source: string;
  isDemonstration: boolean;
  /** In force today, still to come, or over. */
  when: "now" | "later" | "over";
};

export type CommissionPage = {
  rows: CommissionRow[];
  chambers: { id: Id<"chamber">; name: LocalizedText }[];
  crafts: { id: Id<"craft">; name: LocalizedText }[];
};

/** Where what an order brings stands. `spent`: all of it went back or was kept; `cash`: the maker took it at a stand. */
export type EarningStatus =
  | "underway"
  | "window"
  | "courier"
  | "eligible"
  | "frozen"
  | "held"
  | "batched"
  | "sent"
  | "confirmed"
  | "spent"
  | "cash";

/** What one order brings its maker. Dirhams, minor units; instants are ISO. */
export type EarningRow = {
  orderId: Id<"order">;
  number: string;
  placedAt: string;
  goodsMinor: number;
  shippingMinor: number;
  commissionMinor: number;
  vatMinor: number;
  /** What the maker gives of it to the transmission fund. */
  fundMinor: number;
  takenBackMinor: number;
  nettedMinor: number;
  leftMinor: number;
  state: PayableState;
  status: EarningStatus;
  eligibleAt: string | null;
  paidAt: string | null;
};

export type Earnings = {
  /** What is still to be paid, what is on its way to the bank, and what the maker owes. */
  dueMinor: number;
  transitMinor: number;
  owedMinor: number;
  rows: EarningRow[];
  /** The last six months, oldest first: what came in and what was paid. */
  months: { month: string; earnedMinor: number; paidMinor: number }[];
};

/** Kinds of movements a maker's statement tells of; words in the catalogue. */
export const movementKinds = [
  "sale",
  "refund",
  "netted",
  "drafted",
  "returned",
  "discarded",
  "reversed",
  "refused",
  "cash_kept",
  "cash_returned",
  "undone",
  "other",
] as const;
export type MovementKind = (typeof movementKinds)[number];

export type StatementLine = {
  at: string;
  kind: MovementKind;
  /** The order's number, or the payout's id. */
  about: string | null;
  amountMinor: number;
  /** What stood after it. */
  balanceMinor: number;
};

export type Statement = {
  month: string;
  openingMinor: number;
  closingMinor: number;
  lines: StatementLine[];
};

export type ChamberTotals = {
  chamberId: Id<"chamber">;
  name: LocalizedText;
  orders: number;
  grossMinor: number;
  refundMinor: number;
  commissionMinor: number;
  vatMinor: number;
  payableMinor: number;
  receivableMinor: number;
};

export type Books = {
  chambers: ChamberTotals[];
  /** Debit less credit of each account at the end of the period, and what moved in it. Makers' accounts are added up. */
  accounts: {
    account: string;
    currency: string;
    openingMinor: number;
    movedMinor: number;
    closingMinor: number;
  }[];
};

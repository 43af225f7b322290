import { z } from "zod";
import type { GrantState } from "#db/schema/fund.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { westernDigits } from "#lib/people/digits.ts";

export type { GrantState } from "#db/schema/fund.ts";

/** Shares a maker may choose, in basis points of the price. */
export const shareChoices = [0, 50, 100, 200, 300, 500, 1000, 2000] as const;

/** What buyers gave for a craft in a month, what of it went back (below zero), and what was granted (below zero); minor units of dirhams. */
export type FundMonth = {
  craftId: Id<"craft">;
  craftName: LocalizedText;
  /** `YYYY-MM`, in Morocco. */
  month: string;
  giftMinor: number | null;
  giftBackMinor: number | null;
  grantedMinor: number | null;
};

/** What makers gave, net of what went back, from a month to a month; of a craft, or of several together (null). */
export type FundPeriod = {
  n: number;
  craftId: Id<"craft"> | null;
  craftName: LocalizedText | null;
  fromMonth: string;
  toMonth: string;
  shareMinor: number;
};

/** The books of a craft as far as they are told; of `craftId` null, of those told together. */
export type CraftBooks = {
  craftId: Id<"craft"> | null;
  name: LocalizedText | null;
  shareMinor: number;
  giftMinor: number;
  /** Below zero. */
  grantedMinor: number;
  /** The month until which shares are told; null for none. */
  toldUntil: string | null;
};

export type MonthBooks = { month: string; inMinor: number; outMinor: number };

/** A grant as anyone may see it. The master's name only where they agreed to be shown. */
export type PublicGrant = {
  id: Id<"fundGrant">;
  craftName: LocalizedText;
  chamberName: LocalizedText;
  masterName: LocalizedText | null;
  amountMinor: number;
  state: GrantState;
  decidedAt: string;
  paidAt: string | null;
  isDemonstration: boolean;
};

/** A piece of a maker with what it gives. */
export type PieceShare = { pieceId: Id<"piece">; title: LocalizedText; basisPoints: number };

/** A grant as its chamber and the federation see it. */
export type GrantDto = {
  id: Id<"fundGrant">;
  craftName: LocalizedText;
  masterName: LocalizedText | null;
  apprenticeName: LocalizedText | null;
  amountMinor: number;
  purpose: string;
  state: GrantState;
  declineNote: string | null;
  bankReference: string | null;
  /** Transfers that the master's bank sent back, the first one first. */
  refusals: { bankReference: string; note: string; at: string }[];
  returnNote: string | null;
  createdAt: string;
  /** Whether the reader proposed it, so that somebody else has to decide. */
  isMine: boolean;
};

/** A line of learning that a grant can be for. */
export type GrantLine = {
  lineageId: Id<"lineage">;
  craftName: LocalizedText;
  masterName: LocalizedText | null;
  apprenticeName: LocalizedText | null;
};

/** What of a craft's account can be granted today: without what buyers may still send back. */
export type Available = {
  craftId: Id<"craft">;
  name: LocalizedText;
  balanceMinor: number;
  freeMinor: number;
};

const confirmed = z.literal(true, "CONFIRM_REQUIRED");
const text = (min: number, max: number) =>
  z.string().trim().min(1, "REQUIRED").min(min, "TOO_SHORT").max(max, "TOO_LONG");

/** Whole dirhams, as an officer types them. */
const dirhams = z
  .string()
  .transform((typed) => westernDigits(typed).replaceAll(/\s/g, ""))
  .pipe(
    z
      .string()
      .min(1, "REQUIRED")
      .regex(/^[1-9]\d{0,6}$/, "AMOUNT_INVALID"),
  )
  .transform(Number);

export const setShareInput = z.strictObject({
  pieceId: idSchema("piece"),
  basisPoints: z
    .string()
    .regex(/^\d{1,4}$/, "REQUIRED")
    .transform(Number)
    .refine((value) => (shareChoices as readonly number[]).includes(value), "REQUIRED"),
});

export const proposeGrantInput = z.strictObject({
  chamberId: idSchema("chamber"),
  lineageId: z.string().min(1, "REQUIRED").pipe(idSchema("lineage")),
  dirhams,
  purpose: text(10, 500),
});

const grantId = idSchema("fundGrant");
export const grantInput = z.strictObject({ grantId, confirmed });
export const declineGrantInput = z.strictObject({ grantId, note: text(10, 500) });
/** A transfer that came back, or a grant that goes back to the fund: with the reason. */
export const backGrantInput = z.strictObject({ grantId, note: text(10, 500), confirmed });
export const payGrantInput = z.strictObject({ grantId, bankReference: text(3, 80), confirmed });

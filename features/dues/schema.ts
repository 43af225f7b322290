import { z } from "zod";
import type { ArtisanKind } from "#db/schema/artisans.ts";
import type { DuesCallState, DuesState, DuesWay } from "#db/schema/body-dues.ts";
import type { Custody } from "#features/custody/schema.ts";
import { leftOut, typedAmount } from "#lib/forms/inputs.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { westernDigits } from "#lib/people/digits.ts";

export type { DuesCallState, DuesState, DuesWay } from "#db/schema/body-dues.ts";

/** The classes of members: what the register says they are. */
export const memberClasses = [
  ...(["artisan_diploma", "artisan_experience", "maalem", "cooperative", "enterprise"] as const),
] as const satisfies readonly ArtisanKind[];

/** What an assembly decided of a year. Amounts are minor units of dirhams; days are ISO dates. */
export type DuesCall = {
  id: Id<"duesCall">;
  year: number;
  dueOn: string;
  decidedOn: string;
  source: string;
  state: DuesCallState;
  amounts: { kind: ArtisanKind; minor: number }[];
  isDemonstration: boolean;
};

export type DuesLine = {
  id: Id<"dues">;
  year: number;
  name: LocalizedText;
  kind: ArtisanKind;
  minor: number;
  dueOn: string;
  state: DuesState;
  isLate: boolean;
  paidHow: DuesWay | null;
  paidOn: string | null;
  receipt: string | null;
  exemptReason: string | null;
};

/** The body's accounts as the ledger has them, in minor units of dirhams. They add up: called = owed + cash + card. */
export type DuesBooks = {
  /** Called, less what was exempted. */
  calledMinor: number;
  owedMinor: number;
  cashMinor: number;
  cardMinor: number;
  /** Of the card money: what was transferred to the body, and what we still hold. */
  transferredMinor: number;
  heldMinor: number;
};

/** Everything of a body's dues, for whoever keeps them. */
export type BodyDues = Custody & {
  bodyId: Id<"body">;
  chamberId: Id<"chamber"> | null;
  bodyName: LocalizedText;
  isActive: boolean;
  calls: DuesCall[];
  dues: DuesLine[];
  books: DuesBooks;
  mayKeep: boolean;
  mayTake: boolean;
};

/** What a member sees of theirs. */
export type MyDues = Omit<DuesLine, "name"> & {
  bodyId: Id<"body">;
  bodyName: LocalizedText;
  source: string;
  decidedOn: string;
};

const day = z.iso.date("DATE_INVALID");
const confirmed = z.literal(true, "CONFIRM_REQUIRED");
const words = (min: number, max: number) =>
  z.string().trim().min(1, "REQUIRED").min(min, "TOO_SHORT").max(max, "TOO_LONG");

/** Left empty, a class pays nothing. */
const amount = z.union([z.literal("").transform(() => 0), typedAmount("AMOUNT_INVALID")], {
  error: "AMOUNT_INVALID",
});

export const decideInput = z.strictObject({
  bodyId: idSchema("body"),
  year: z
    .string()
    .transform((typed) => westernDigits(typed).trim())
    .pipe(z.string().regex(/^20[2-9]\d$/, "YEAR_INVALID"))
    .transform(Number),
  amounts: z.strictObject({
    artisan_diploma: amount,
    artisan_experience: amount,
    maalem: amount,
    cooperative: amount,
    enterprise: amount,
  }),
  dueOn: day,
  decidedOn: day,
  source: words(3, 500),
  meetingId: leftOut(idSchema("meeting")),
});

export const callInput = z.strictObject({ callId: idSchema("duesCall"), confirmed });
export const withdrawInput = z.strictObject({ callId: idSchema("duesCall"), confirmed });

const duesId = z
  .custom<Id<"dues">>((value) => typeof value === "string" && value !== "", "REQUIRED")
  .pipe(idSchema("dues"));

export const cashInput = z.strictObject({ duesId, receipt: words(1, 40), paidOn: day });
export const exemptInput = z.strictObject({ duesId, reason: words(10, 500), confirmed });
export const startInput = z.strictObject({ duesId: idSchema("dues"), locale: z.enum(locales) });

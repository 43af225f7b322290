import { z } from "zod";
import type { FairState } from "#db/schema/fair.ts";
import type { FairApplicationState } from "#db/schema/fairs.ts";
import {
  type Criterion as AnyCriterion,
  answersOf,
  criterionFields,
  day,
  type Mark,
  type OfficerMark,
  scoresOf,
  threeOf,
  whole,
  words,
} from "#features/calls/schema.ts";
import type { FairPhase } from "#features/fairs/domain/phases.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import type { Money } from "#lib/money/money.ts";

export { type FairPhase, phaseOf } from "#features/fairs/domain/phases.ts";

export const fairWords = ["title", "intro", "place", "town", "directions", "hours"] as const;

export const writeFairInput = z.strictObject({
  /** Null for one that is new. */
  fairId: idSchema("fair").nullable(),
  /** Null for a fair of the national house. */
  chamberId: idSchema("chamber").nullable(),
  title: threeOf(120),
  intro: threeOf(1200),
  place: threeOf(160),
  town: threeOf(80),
  directions: threeOf(600),
  hours: threeOf(200),
  startsOn: day,
  endsOn: day,
  callFrom: day,
  callUntil: day,
  answerDays: whole(1, 30, "DAYS_INVALID"),
});

/** A fair as a workshop sees it: the one that is asked for, where somebody has several. */
export const workshopFairInput = z.strictObject({
  fairId: idSchema("fair"),
  artisanId: idSchema("artisan").optional(),
});
export const fairInput = z.strictObject({ fairId: idSchema("fair") });

export const addCriterionInput = z.strictObject({
  fairId: idSchema("fair"),
  ...criterionFields,
});

export const removeCriterionInput = z.strictObject({
  fairId: idSchema("fair"),
  criterionId: idSchema("fairCriterion"),
});

export const setStandsInput = z.strictObject({ fairId: idSchema("fair"), stands: words(6000) });

export const applyInput = z.strictObject({
  fairId: idSchema("fair"),
  artisanId: idSchema("artisan"),
  answers: answersOf(idSchema("fairCriterion")),
  pieceIds: z.array(idSchema("piece")).min(1, "PIECES_REQUIRED").max(12, "TOO_MANY"),
});

export const applicationInput = z.strictObject({ applicationId: idSchema("fairApplication") });

export const scoreInput = z.strictObject({
  applicationId: idSchema("fairApplication"),
  scores: scoresOf(idSchema("fairCriterion")),
});

export const answerStandInput = z.strictObject({
  applicationId: idSchema("fairApplication"),
  accepts: z.boolean(),
});

export const sellInput = z.strictObject({
  applicationId: idSchema("fairApplication"),
  sku: z.string().trim().min(1, "REQUIRED").max(80, "TOO_LONG"),
  how: z.enum(["cash", "card"], "CHOOSE"),
  formKey: z.uuid(),
  /** Total the maker and the buyer saw, `MAD 45000`; refused when it is another by now. */
  seen: z.string().max(40),
  locale: z.enum(locales),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, "TOO_LONG")
    .refine((value) => value === "" || z.email().safeParse(value).success, "EMAIL_INVALID"),
});

export const saleInput = z.strictObject({ saleId: idSchema("standSale") });

/** Minutes in which a cash sale that was recorded by mistake can be undone. */
export const undoMinutes = 15;

export type FairFacts = {
  id: Id<"fair">;
  slug: string;
  chamberId: Id<"chamber"> | null;
  chamberName: LocalizedText | null;
  state: FairState;
  phase: FairPhase;
  title: LocalizedText;
  town: LocalizedText;
  place: LocalizedText;
  startsOn: string;
  endsOn: string;
  callFrom: string;
  callUntil: string;
  isDemonstration: boolean;
};

export type Criterion = AnyCriterion<Id<"fairCriterion">>;

export type Stand = { number: string; widthCm: number; depthCm: number };

export type ApplicationRow = {
  id: Id<"fairApplication">;
  number: number;
  artisanId: Id<"artisan">;
  name: LocalizedText;
  town: LocalizedText;
  state: FairApplicationState;
  points: number | null;
  rank: number | null;
  stand: string | null;
  answerBy: string | null;
  /** Officers who have given their points. */
  officers: number;
  /** Whether the reader is one of them. */
  isMine: boolean;
};

export type OwnFair = FairFacts & {
  intro: LocalizedText;
  directions: LocalizedText;
  hours: LocalizedText;
  answerDays: number;
  seedHash: string | null;
  criteria: Criterion[];
  stands: Stand[];
  applications: ApplicationRow[];
};

export type OfficeApplication = ApplicationRow & {
  fair: FairFacts;
  criteria: (Criterion & { answer: string | null })[];
  pieces: { id: Id<"piece">; title: LocalizedText; slug: string }[];
  scores: OfficerMark<Id<"fairCriterion">>[];
};

/** A fair as a maker sees it in the studio. */
export type StudioFair = FairFacts & {
  intro: LocalizedText;
  directions: LocalizedText;
  hours: LocalizedText;
  answerDays: number;
  criteria: Criterion[];
  mostPoints: number;
  artisanId: Id<"artisan">;
  choices: { id: Id<"piece">; title: LocalizedText }[];
  application: StudioApplication | null;
};

export type StudioApplication = {
  id: Id<"fairApplication">;
  number: number;
  state: FairApplicationState;
  points: number | null;
  rank: number | null;
  stand: Stand | null;
  answerBy: string | null;
  answers: { criterionId: Id<"fairCriterion">; answer: string }[];
  pieceIds: Id<"piece">[];
  /** Both officers' points and reasons, without their names; empty before the draw. */
  scores: Mark<Id<"fairCriterion">>[];
};

export type StudioFairRow = FairFacts & {
  application: { state: FairApplicationState; stand: string | null; answerBy: string | null } | null;
};

/** A maker's stand while the fair is open: what can be sold there, and what was. */
export type StandDesk = {
  applicationId: Id<"fairApplication">;
  fairId: Id<"fair">;
  artisanId: Id<"artisan">;
  title: LocalizedText;
  stand: string;
  isOpen: boolean;
  startsOn: string;
  endsOn: string;
  pieces: StandPiece[];
  sales: StandSaleRow[];
};

export type StandPiece = {
  sku: string;
  serial: string;
  title: LocalizedText;
  price: Money;
  free: number;
};

export type StandSaleRow = {
  id: Id<"standSale">;
  title: LocalizedText;
  total: Money;
  how: "cash" | "card";
  /** `waiting`: the card has not paid; `paid`: hand it over; `done`: handed over. */
  state: "waiting" | "paid" | "done" | "undone" | "ended";
  at: string;
};

export type StandSale = StandSaleRow & {
  artisanId: Id<"artisan">;
  /** Page of the payment provider; null once it was paid or has ended. */
  payUrl: string | null;
  fairId: Id<"fair">;
  applicationId: Id<"fairApplication">;
  checkoutId: Id<"checkout">;
  orderId: Id<"order"> | null;
  number: string;
  code: string;
  email: string;
  undoUntil: string | null;
};

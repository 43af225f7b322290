import { z } from "zod";
import type { EndangeredGrade, GradeReason, IndicatorKind, IndicatorUnit } from "#db/schema/endangered.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { westernDigits } from "#lib/people/digits.ts";

export type { EndangeredGrade, GradeReason, IndicatorKind, IndicatorUnit } from "#db/schema/endangered.ts";

export const grades = [
  "extinct",
  "critically_endangered",
  "endangered",
  "viable",
  "data_deficient",
] as const satisfies EndangeredGrade[];

/** Every indicator with its unit and the values it may have; the check of the table says the same. */
export const indicatorShapes = {
  active_masters: { unit: "people", min: 0, max: 100_000 },
  median_age: { unit: "years", min: 10, max: 110 },
  apprentices: { unit: "people", min: 0, max: 100_000 },
  /** Of those who began to learn, how many are still at it after three years. */
  retention: { unit: "percent", min: 0, max: 100 },
  workshops: { unit: "count", min: 0, max: 100_000 },
  /** Regions of Morocco where it is practised. */
  regions: { unit: "count", min: 0, max: 12 },
  /** Sales against the year before. */
  market_trend: { unit: "percent", min: -100, max: 1000 },
  /** 0 nobody teaches, 1 inside families, 2 in workshops, 3 in a programme or school. */
  transmission: { unit: "level", min: 0, max: 3 },
  /** 0 not to be had, 1 scarce or dear, 2 at hand. */
  raw_material: { unit: "level", min: 0, max: 2 },
  /** 0 nothing written or filmed, 1 in part, 2 step by step. */
  documentation: { unit: "level", min: 0, max: 2 },
} as const satisfies Record<IndicatorKind, { unit: IndicatorUnit; min: number; max: number }>;

export const indicatorKinds = Object.keys(indicatorShapes) as [IndicatorKind, ...IndicatorKind[]];

/** Statements about a craft that others made. None of them says how endangered it is. */
export const factKinds = [
  ...(["programme", "icesco_list", "unesco_representative_list", "unesco_urgent_list"] as const),
  ...(["collective_mark", "geographical_indication", "old_ministry_list"] as const),
] as const;
export type FactKind = (typeof factKinds)[number];

/** A figure in force: nothing stands in its place. Days are ISO dates. */
export type IndicatorDto = {
  id: Id<"indicator">;
  kind: IndicatorKind;
  value: number;
  unit: IndicatorUnit;
  asOf: string;
  source: string;
  chamberName: LocalizedText | null;
  isSecondRead: boolean;
  isDemonstration: boolean;
};

/** A grade a craft was given, and how. */
export type GradeDto = {
  id: Id<"assessment">;
  grade: EndangeredGrade;
  proposedGrade: EndangeredGrade | null;
  reasons: GradeReason[];
  criteriaFrom: string | null;
  assessedOn: string;
  nextReviewOn: string | null;
  source: string;
  note: LocalizedText;
  isDemonstration: boolean;
  chamberName: LocalizedText | null;
  /** The other chamber, or the body of the craft, that agreed. Null for grades from before there was a register. */
  secondName: LocalizedText | null;
};

/** Anything the register says of a craft to the public. */
export type RegisterDto = {
  making: LocalizedText | null;
  makingSource: string | null;
  keeper: LocalizedText | null;
  indicators: IndicatorDto[];
  history: GradeDto[];
};

const source = z.string().trim().min(1, "REQUIRED").min(3, "TOO_SHORT").max(500, "TOO_LONG");
const day = z.iso.date("DATE_INVALID");
const maybe = (max: number) => z.string().trim().max(max, "TOO_LONG");

/** Words in any of the languages. */
const trio = (max: number) =>
  z
    .strictObject({ ar: maybe(max), fr: maybe(max), en: maybe(max) })
    .partial()
    .transform(
      (given): LocalizedText =>
        Object.fromEntries(Object.entries(given).filter(([, words]) => Boolean(words))),
    );

/** Words in Arabic and in French, the languages the public of the chambers reads; English when somebody has it. */
const words = (max: number) =>
  trio(max)
    .refine((given) => Boolean(given.ar), { path: ["ar"], message: "REQUIRED" })
    .refine((given) => Boolean(given.fr), { path: ["fr"], message: "REQUIRED" });

/** A whole number as it is typed, in digits of either script; a minus sign of either kind. */
const figure = z
  .string()
  .trim()
  .min(1, "REQUIRED")
  .transform((typed) => westernDigits(typed).replace(/\s/g, "").replace("−", "-"))
  .pipe(z.string().regex(/^-?\d{1,6}$/, "NUMBER_INVALID"))
  .transform(Number);

const craftId = idSchema("craft");
const assessmentId = idSchema("assessment");

export const openRecordInput = z.strictObject({ craftId, chamberId: idSchema("chamber") });

export const writeMakingInput = z.strictObject({ craftId, making: words(4000), source });

export const recordIndicatorInput = z
  .strictObject({
    craftId,
    kind: z.enum(indicatorKinds, "REQUIRED"),
    value: figure,
    asOf: day,
    source,
    /** The figure this one stands in the place of. */
    supersedes: idSchema("indicator").optional(),
  })
  .refine(({ kind, value }) => value >= indicatorShapes[kind].min, {
    path: ["value"],
    message: "NUMBER_TOO_SMALL",
  })
  .refine(({ kind, value }) => value <= indicatorShapes[kind].max, {
    path: ["value"],
    message: "NUMBER_TOO_LARGE",
  });

export const secondReadInput = z.strictObject({ indicatorId: idSchema("indicator") });

export const draftAssessmentInput = z.strictObject({
  craftId,
  grade: z.enum(grades, "REQUIRED"),
  note: words(1200),
});

/** Ticked by whoever agrees: a grade that two houses stand for is not taken back, only read again. */
export const confirmInput = z.strictObject({
  assessmentId,
  confirmed: z.literal(true, "CONFIRM_REQUIRED"),
});

export const returnInput = z.strictObject({
  assessmentId,
  note: z.string().trim().min(1, "REQUIRED").min(10, "TOO_SHORT").max(1000, "TOO_LONG"),
});

export const recordFactInput = z.strictObject({
  craftId,
  kind: z.enum(factKinds, "REQUIRED"),
  words: words(300),
  year: z
    .union([z.literal("").transform(() => null), figure.pipe(z.int().min(1900, "NUMBER_TOO_SMALL"))], {
      error: "NUMBER_INVALID",
    })
    .optional(),
  source,
});

export const withdrawFactInput = z.strictObject({
  craftId,
  kind: z.string().max(60),
  code: z.string().max(120),
  note: z.string().trim().min(1, "REQUIRED").min(10, "TOO_SHORT").max(500, "TOO_LONG"),
});

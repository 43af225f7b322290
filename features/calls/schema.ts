import { z } from "zod";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

export { firstCome, mostPoints, rankByPoints } from "#features/calls/domain/rank.ts";

export const words = (max: number) => z.string().trim().min(1, "REQUIRED").max(max, "TOO_LONG");
/** Words that everybody reads: each in three languages. */
export const threeOf = (max: number) => z.strictObject({ ar: words(max), fr: words(max), en: words(max) });
export const day = z.iso.date("DATE_INVALID");
export const whole = (min: number, max: number, code: string) =>
  z.coerce.number(code).int(code).min(min, code).max(max, code);
export const reason = z.string().trim().min(3, "REASON_TOO_SHORT").max(500, "TOO_LONG");

/** What a criterion is written with: the question, how points are given, and what it weighs. */
export const criterionFields = {
  title: threeOf(160),
  measure: threeOf(400),
  weight: whole(1, 100, "WEIGHT_INVALID"),
};

/** An applicant's words on each criterion. */
export const answersOf = <S extends z.ZodType>(criterionId: S) =>
  z.array(z.strictObject({ criterionId, answer: words(1000) })).max(20);

/** An officer's points and reasons for each criterion. */
export const scoresOf = <S extends z.ZodType>(criterionId: S) =>
  z
    .array(z.strictObject({ criterionId, points: whole(0, 10, "POINTS_INVALID"), reason }))
    .min(1)
    .max(20);

/** Criteria a call has at most. */
export const criteriaAtMost = 12;

export type Criterion<CriterionId extends string = string> = {
  id: CriterionId;
  title: LocalizedText;
  measure: LocalizedText;
  weight: number;
};

/** One officer's points for one criterion. Officers are numbered, not named. */
export type Mark<CriterionId extends string = string> = {
  criterionId: CriterionId;
  officer: number;
  points: number;
  reason: string;
};

/** A mark as the officers read it. */
export type OfficerMark<CriterionId extends string = string> = Mark<CriterionId> & { isMine: boolean };

import type { AnswerProblem, ProblemLine } from "#features/cover/domain/answers.ts";
import type { CoverStatus } from "#features/cover/domain/status.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

export { answerProblems } from "#features/cover/domain/answers.ts";
export { coverStatuses } from "#features/cover/domain/status.ts";
export type { AnswerProblem, CoverStatus, ProblemLine };

/** How an officer records that a maker agreed. */
export const officeMethods = ["signature", "spoken_before_witness"] as const;

/** A maker's health cover, for the maker and for those of the chamber who keep it. */
export type CoverDto = {
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  chamberName: LocalizedText;
  name: LocalizedText;
  registryNumber: string | null;
  /** Cover is a person's: false for a cooperative or an enterprise. */
  applies: boolean;
  /** Since when the maker agrees (ISO instant); null without agreement, and then nothing else is known. */
  agreedSince: string | null;
  status: CoverStatus | null;
  /** Last digits of the CNSS number. */
  maskedNumber: string | null;
  /** ISO day on which the status was true. */
  asOf: string | null;
  source: "maker" | "officer" | "fund" | null;
};

/** A maker who needs help, as the chamber lists them. */
export type HelpRow = {
  artisanId: Id<"artisan">;
  name: LocalizedText;
  town: LocalizedText;
  registryNumber: string | null;
  status: CoverStatus;
  asOf: string | null;
};

export type HelpList = {
  chamberId: Id<"chamber">;
  /** Of all makers who agreed, by status: for the chamber that keeps them, exact. */
  counts: Record<CoverStatus, number>;
  rows: HelpRow[];
  page: number;
  pages: number;
};

export type ExchangeDto = {
  id: Id<"coverExchange">;
  chamberId: Id<"chamber">;
  direction: "export" | "import";
  /** First day of the month. */
  month: string;
  rows: number;
  /** Makers whose cover it changes, or changed. */
  changed: number;
  problems: ProblemLine[];
  at: string;
  appliedAt: string | null;
  /** The file still waits to be applied. */
  isWaiting: boolean;
};

/** Counts of one day, as ministry and federation read them. Null is held back: under five, or telling of such a count. */
export type CoverCounts = {
  day: string | null;
  rows: { scope: string; name: LocalizedText | null; counts: Record<CoverStatus | "all", number | null> }[];
};

export const coverFileBytes = 4 * 1024 * 1024;

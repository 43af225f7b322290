import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

/** What the federation may find: two persons, or one of whom the first or the second record stands. */
export const verdicts = ["different", "first_stands", "second_stands"] as const;
export type Verdict = (typeof verdicts)[number];

/** A maker's record, an application, or a line of a chamber's register file. */
export type SubjectKind = "maker" | "application" | "register_line";

/** One of the two records of a case: what tells it apart, and nothing of what is in it. */
export type DuplicateSubject = {
  id: string;
  chamberName: LocalizedText;
  /** Null for a record that is no longer there. */
  kind: SubjectKind | null;
  number: string | null;
  name: LocalizedText | null;
  /** Standing of a maker, or state of an application. */
  state: string | null;
};

export type DuplicateCase = {
  id: Id<"duplicate">;
  /** Which number two chambers hold; the number itself is not told. */
  number: "cin" | "registry_number";
  foundAt: string;
  first: DuplicateSubject;
  second: DuplicateSubject;
  verdict: Verdict | null;
  settledAt: string | null;
};

/** What a manager is told of their chamber's own record. */
export type DuplicateNotice = {
  id: Id<"duplicate">;
  subjectId: string;
  kind: SubjectKind;
  number: string;
  name: LocalizedText;
  /** Whether this record is the one that stands. */
  stands: boolean;
  settledAt: string;
};

/** Settled cases on the federation's page, the latest first. */
export const settledShown = 50;

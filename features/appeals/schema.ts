import { z } from "zod";
import type { Clock } from "#features/appeals/domain/deadline.ts";
import type { DocumentDto } from "#features/vault/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export {
  type Filing,
  filingOf,
  type Level,
  nextLevel,
  type Outcome,
} from "#features/appeals/domain/course.ts";
export { type Clock, clockOf, daysUntil, lastDay } from "#features/appeals/domain/deadline.ts";

/** Why an appeal is granted, and why it is dismissed. The words are in messages/<language>/appeals.json. */
export const appealReasons = {
  granted: ["NEW_EVIDENCE", "EVIDENCE_NOT_WEIGHED", "RULE_MISAPPLIED", "PROCEDURE_NOT_KEPT", "OTHER"],
  dismissed: ["NO_NEW_EVIDENCE", "CONDITION_NOT_MET", "PAPERS_DO_NOT_SHOW_IT", "OTHER"],
} as const;
export type AppealReason = (typeof appealReasons)["granted" | "dismissed"][number];

export const fileAppealInput = z.strictObject({
  applicationId: idSchema("application"),
  text: z.string().trim().min(20, "APPEAL_TEXT_SHORT").max(2000, "TOO_LONG"),
});

const note = z.string().trim().max(1000, "TOO_LONG");
const some = <const T extends readonly [string, ...string[]]>(reasons: T) =>
  z.array(z.enum(reasons)).min(1, "REASON_REQUIRED").max(reasons.length);

export const decideAppealInput = z.discriminatedUnion("outcome", [
  z.strictObject({
    appealId: idSchema("appeal"),
    outcome: z.literal("granted"),
    reasons: some(appealReasons.granted),
    note,
  }),
  z.strictObject({
    appealId: idSchema("appeal"),
    outcome: z.literal("dismissed"),
    reasons: some(appealReasons.dismissed),
    note: note.min(10, "NOTE_REQUIRED"),
  }),
]);

/** An appeal as those see it who filed it or judge it. Instants are ISO. */
export type AppealDto = {
  id: Id<"appeal">;
  round: number;
  level: "manager" | "federation";
  text: string;
  filedAt: string;
  dueAt: string;
  outcome: "granted" | "dismissed" | null;
  reasons: string[];
  note: string | null;
  decidedAt: string | null;
};

/** The appeals of a file and what may still be filed. */
export type FileAppeals = {
  applicationId: Id<"application">;
  chamberId: Id<"chamber">;
  state: string;
  locale: Locale;
  appeals: AppealDto[];
  filing: { level: "manager" | "federation"; until: string; isOpen: boolean } | null;
  viewer: { isApplicant: boolean; mayFile: boolean };
};

export type AppealLine = {
  id: Id<"appeal">;
  fileNumber: string;
  name: LocalizedText | null;
  chamberName: LocalizedText;
  level: "manager" | "federation";
  filedAt: string;
  clock: Clock;
  outcome: "granted" | "dismissed" | null;
  decidedAt: string | null;
};
export type AppealList = { open: AppealLine[]; decided: AppealLine[] };

/** A "no", or an answer to an appeal, on the way to the one that is judged now. */
export type ChainLink = {
  what: "refusal" | "manager" | "federation";
  round: number;
  at: string;
  outcome: "refused" | "granted" | "dismissed";
  reasons: string[];
  note: string | null;
};

export type AppealView = AppealDto & {
  clock: Clock;
  file: {
    id: Id<"application">;
    number: string;
    name: LocalizedText | null;
    kind: string | null;
    crafts: LocalizedText[];
    town: LocalizedText | null;
    practiceSince: number | null;
    locale: Locale;
    chamberId: Id<"chamber">;
    chamberName: LocalizedText;
  };
  chain: ChainLink[];
  /** Only while the viewer judges it. `link` works for five minutes. */
  documents: (DocumentDto & { link: `/files/${string}` })[];
  viewer: { mayDecide: boolean; whyNot: "took_part" | "not_yours" | null };
};

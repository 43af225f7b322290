import { z } from "zod";
import type { ApplicationState } from "#db/schema/applications.ts";
import type { ArtisanKind } from "#db/schema/artisans.ts";
import { completionReasons, kinds } from "#features/applications/schema.ts";
import { type CheckItem, type Outcome, outcomes } from "#features/review/domain/checklist.ts";
import type { Lack } from "#features/review/domain/readiness.ts";
import { type RefusalReason, refusalReasons } from "#features/review/domain/reasons.ts";
import type { SecondWhy } from "#features/review/domain/second-reader.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export {
  type CheckItem,
  checklistOf,
  evidenceOf,
  type Outcome,
  outcomes,
} from "#features/review/domain/checklist.ts";
export { type Deadline, deadlineOf } from "#features/review/domain/deadline.ts";
export { type Lack, type LackCode, lackCodes } from "#features/review/domain/readiness.ts";
export { type RefusalReason, refusalReasons } from "#features/review/domain/reasons.ts";

/** Lists of the queue. A file under review is in `second` while a proposal waits, else in `mine` or `others`. */
export const queueTabs = [
  "to_take",
  "mine",
  "second",
  "waiting",
  "visit",
  "appealed",
  "others",
  "decided",
] as const;
export type QueueTab = (typeof queueTabs)[number];

/** Files a page of the queue shows. */
export const queuePageSize = 25;

/** Where a page of the queue begins: the moment and id of the file it comes after (or before). */
export const queueCursor = z.strictObject({
  at: z.iso.datetime(),
  id: idSchema("application"),
  side: z.enum(["after", "before"]),
});
export type QueueCursor = z.output<typeof queueCursor>;

export const queueInput = z.strictObject({
  chamberId: idSchema("chamber"),
  tab: z.enum(queueTabs).default("to_take"),
  q: z.string().trim().max(80).optional(),
  kind: z.enum(kinds).optional(),
  craftId: idSchema("craft").optional(),
  cursor: queueCursor.optional(),
});

export const fileInput = z.strictObject({ applicationId: idSchema("application") });

const note = z
  .string()
  .trim()
  .max(1000, "TOO_LONG")
  .default("")
  .transform((text) => text || null);

export const checkInput = z.strictObject({
  ...fileInput.shape,
  item: z.string().regex(/^[a-z_.]{3,60}$/, "ITEM_UNKNOWN"),
  outcome: z.enum(outcomes, "REQUIRED"),
  note,
});

const needsNote = { path: ["note"], message: "NOTE_REQUIRED" };
const explainsOther = ({ reasons, note: words }: { reasons: readonly string[]; note: string | null }) =>
  !reasons.includes("OTHER") || words !== null;

const completionCodes = Object.keys(completionReasons) as [keyof typeof completionReasons];
export const completionInput = z
  .strictObject({
    ...fileInput.shape,
    reasons: z.array(z.enum(completionCodes)).min(1, "REASON_REQUIRED").max(8),
    note,
  })
  .refine(explainsOther, needsNote);

/** A decision as it is proposed or taken. A refusal names its reasons; the applicant reads the note. */
export const decisionInput = z
  .strictObject({
    ...fileInput.shape,
    outcome: z.enum(["approve", "refuse"]),
    reasons: z.array(z.enum(refusalReasons)).max(6).default([]),
    note,
  })
  .refine(({ outcome, reasons }) => outcome === "approve" || reasons.length > 0, {
    path: ["reasons"],
    message: "REASON_REQUIRED",
  })
  .refine(explainsOther, needsNote);

/** The second reader agrees, or does not and says why to the first. */
export const secondInput = z
  .strictObject({ ...fileInput.shape, agrees: z.enum(["yes", "no"], "REQUIRED"), note })
  .refine(({ agrees, note: words }) => agrees === "yes" || words !== null, needsNote);

export const relations = ["self", "relative", "business", "other"] as const;
export const conflictInput = z.strictObject({
  ...fileInput.shape,
  relation: z.enum(relations, "REQUIRED"),
});
export const handOverInput = z.strictObject({ ...fileInput.shape, officerId: idSchema("user") });

/** A line of the queue. Moments are ISO instants. */
export type QueueRow = {
  id: Id<"application">;
  number: string;
  name: LocalizedText | null;
  kind: ArtisanKind | null;
  state: ApplicationState;
  crafts: LocalizedText[];
  town: LocalizedText | null;
  submittedAt: string;
  dueAt: string | null;
  updatedAt: string;
  /** Who has it; null while nobody has. */
  reviewer: string | null;
  /** The viewer may take it. */
  mayTake: boolean;
};

export type QueuePage = {
  chamberId: Id<"chamber">;
  tab: QueueTab;
  rows: QueueRow[];
  counts: Record<QueueTab, number>;
  /** Where the neighbouring pages begin. */
  next: QueueCursor | null;
  previous: QueueCursor | null;
  /** All crafts, to narrow the list by. */
  crafts: { id: Id<"craft">; name: LocalizedText }[];
};

export type CheckDto = {
  item: CheckItem;
  outcome: Outcome | null;
  note: string | null;
  officer: string | null;
  /** ISO instant. */
  at: string | null;
};

export type ProposalDto = {
  outcome: "approve" | "refuse";
  reasons: string[];
  note: string | null;
  by: string | null;
  /** ISO instant. */
  at: string;
};

/** Something that happened to a file, as the office reads it. */
export type ReviewEvent = {
  kind: string;
  state: ApplicationState;
  /** ISO instant. */
  at: string;
  by: string | null;
  reasons: string[];
  note: string | null;
  isPublic: boolean;
};

/** A file's review as an officer of its chamber sees it, beside what applications.get tells of the file. */
export type ReviewDto = {
  applicationId: Id<"application">;
  chamberId: Id<"chamber">;
  number: string;
  state: ApplicationState;
  round: number;
  /** ISO instant. */
  dueAt: string | null;
  reviewer: { id: Id<"user">; name: string | null } | null;
  checks: CheckDto[];
  lacks: Lack[];
  needsSecond: SecondWhy;
  /** A proposal that waits for its second reader. */
  proposal: ProposalDto | null;
  /** The second reader's words, when they did not agree with the last proposal of this round. */
  declined: { by: string | null; note: string | null } | null;
  events: ReviewEvent[];
  artisanId: Id<"artisan"> | null;
  viewer: {
    /** Their own file, or one they filled in: they may read and not judge. */
    isPartial: boolean;
    isReviewer: boolean;
    mayTake: boolean;
    mayRelease: boolean;
    mayCheck: boolean;
    mayDecide: boolean;
    maySecond: boolean;
    mayHandOver: boolean;
    mayDeclareConflict: boolean;
  };
};

export type Colleague = { id: Id<"user">; name: string | null; email: string; files: number };

/** A decision as its applicant is told of it. */
export type ToldDecision = {
  outcome: "approve" | "refuse";
  reasons: RefusalReason[];
  note: string | null;
  /** ISO instants. */
  at: string;
  appealUntil: string | null;
  registryNumber: string | null;
};

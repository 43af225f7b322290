import { z } from "zod";
import type { Evidence } from "#db/schema/chambers.ts";
import type {
  FindingMark,
  InspectionPurpose,
  InspectionResult,
  InspectionState,
  LabelEventKind,
  LabelKind,
} from "#db/schema/quality.ts";
import type { Need } from "#features/quality/domain/needs.ts";
import type { CertificateStanding } from "#features/quality/domain/standing.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export type { FindingMark, InspectionPurpose, InspectionResult, LabelKind } from "#db/schema/quality.ts";

export const labelKinds = [
  "levels",
  "collective_mark",
  "geographical",
] as const satisfies readonly LabelKind[];
export const purposes = [
  "label_level",
  "routine",
  "after_incidents",
] as const satisfies readonly InspectionPurpose[];
export const results = ["passed", "corrections", "failed"] as const satisfies readonly InspectionResult[];
export const marks = ["pass", "fail", "na"] as const satisfies readonly FindingMark[];
const evidences = ["confirmed", "reported", "unconfirmed"] as const satisfies readonly Evidence[];
export const labelEvidences = evidences;

/** Pictures of one item, and of one answer, at most. */
export const photosAtMost = 4;

const words = (min: number, max: number, short = "REQUIRED") =>
  z.string().trim().min(min, short).max(max, "TOO_LONG");
const day = z.iso.date("DATE_INVALID");
const whole = (code: string) => z.coerce.number(code).int(code).min(1, code).max(9, code);
const inThree = z.strictObject({ ar: words(1, 160), fr: words(1, 160), en: words(1, 160) });
const confirmed = z.literal(true, "CONFIRM_REQUIRED");
const source = words(3, 500, "SOURCE_REQUIRED");

export const certificateIdInput = z.strictObject({ certificateId: idSchema("labelCertificate") });
export const inspectionIdInput = z.strictObject({ inspectionId: idSchema("inspection") });
export const ofChamberInput = z.strictObject({ chamberId: idSchema("chamber") });
export const ofMakerInput = z.strictObject({ artisanId: idSchema("artisan") });

export const labelVersionInput = z.strictObject({
  /** Null for a label that is new. */
  labelId: idSchema("qualityLabel").nullable(),
  kind: z.enum(labelKinds, "CHOICE_REQUIRED"),
  effectiveFrom: day,
  name: inThree,
  issuer: inThree,
  levels: whole("LEVEL_INVALID"),
  /** Empty for no inspection. */
  inspectedFrom: whole("LEVEL_INVALID").nullable(),
  craftIds: z.array(idSchema("craft")).max(60),
  regionCodes: z.array(z.string().regex(/^MA-\d\d$/)).max(12),
  source,
  evidence: z.enum(evidences, "CHOICE_REQUIRED"),
});

export const checklistInput = z.strictObject({
  /** What versions of one list share; small letters and hyphens. */
  key: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,40}$/, "KEY_INVALID"),
  effectiveFrom: day,
  name: inThree,
  /** One item a line, in each language. */
  items: z.strictObject({ ar: words(1, 15_000), fr: words(1, 15_000), en: words(1, 15_000) }),
  source,
  evidence: z.enum(evidences, "CHOICE_REQUIRED"),
});

export const recordCertificateInput = z.strictObject({
  artisanId: z.union([idSchema("artisan")], "CHOICE_REQUIRED"),
  labelId: z.union([idSchema("qualityLabel")], "CHOICE_REQUIRED"),
  level: whole("LEVEL_INVALID"),
  number: words(1, 60),
  issuingBody: words(3, 160),
  craftIds: z.array(idSchema("craft")).min(1, "CHOICE_REQUIRED").max(20),
  /** Empty: every piece of these crafts. */
  pieceIds: z.array(idSchema("piece")).max(100),
  issuedOn: day,
  expiresOn: day,
  renewsId: idSchema("labelCertificate").nullable(),
});

export const confirmCertificateInput = certificateIdInput.extend({ confirmed });
export const reasonInput = certificateIdInput.extend({ reason: words(10, 600, "REASON_SHORT") });
export const withdrawCertificateInput = reasonInput.extend({ confirmed });

export const planInspectionInput = z.strictObject({
  artisanId: z.union([idSchema("artisan")], "CHOICE_REQUIRED"),
  purpose: z.enum(purposes, "CHOICE_REQUIRED"),
  /** With the purpose `label_level` alone. */
  labelId: idSchema("qualityLabel").nullable(),
  level: whole("LEVEL_INVALID").nullable(),
  /** Null: the newest list there is. */
  checklistId: idSchema("checklist").nullable(),
  /** Null: whoever plans it. */
  inspectorId: idSchema("user").nullable(),
  /** Null: as many days ahead as the rule says. */
  plannedFor: day.nullable(),
  followsId: idSchema("inspection").nullable(),
});
export const cancelInspectionInput = inspectionIdInput.extend({ reason: words(5, 300, "REASON_SHORT") });
export const findingWords = z.strictObject({
  mark: z.enum(marks).nullable(),
  note: z.string().trim().max(1000, "TOO_LONG"),
});
export const markItemInput = inspectionIdInput.extend({
  itemId: idSchema("checklistItem"),
  ...findingWords.shape,
});
export const signInspectionInput = inspectionIdInput.extend({
  result: z.enum(results, "CHOICE_REQUIRED"),
  summary: words(10, 2000, "SUMMARY_SHORT"),
  corrections: z.string().trim().max(2000, "TOO_LONG"),
  correctionsDue: z.union([day, z.literal("")], "DATE_INVALID"),
  confirmed,
});
export const replyInput = inspectionIdInput.extend({ note: words(3, 2000) });
export const settleInput = inspectionIdInput.extend({ note: words(10, 600, "REASON_SHORT") });

/** A certificate in a list. Days are ISO dates. */
export type CertificateRow = {
  id: Id<"labelCertificate">;
  standing: CertificateStanding;
  kind: LabelKind;
  labelName: LocalizedText;
  level: number;
  levels: number;
  number: string;
  artisanId: Id<"artisan">;
  artisanName: LocalizedText;
  issuedOn: string;
  expiresOn: string;
  isDemonstration: boolean;
};

export const certificateTabs = ["to_confirm", "in_force", "running_out", "ended"] as const;
export type CertificateTab = (typeof certificateTabs)[number];

export type LabelEventDto = {
  id: string;
  kind: LabelEventKind;
  reason: string | null;
  by: string | null;
  at: string;
};

export type CertificateAct = "paper" | "confirm" | "decline" | "suspend" | "reinstate" | "withdraw" | "renew";

export type CertificateFile = CertificateRow & {
  labelId: Id<"qualityLabel">;
  chamberId: Id<"chamber">;
  chamberName: LocalizedText;
  issuer: LocalizedText;
  issuingBody: string;
  evidence: Evidence;
  source: string;
  crafts: readonly LocalizedText[];
  pieces: readonly LocalizedText[];
  reason: string | null;
  recordedBy: string;
  confirmedBy: string | null;
  renewsId: Id<"labelCertificate"> | null;
  inspectionId: Id<"inspection"> | null;
  /** Opens the paper for five minutes, for whom it was made; null where there is none yet. */
  paper: string | null;
  /** The level asks for a passed inspection, and whether there is one that holds. */
  inspection: "none" | "missing" | "passed";
  lowerStand: boolean;
  events: readonly LabelEventDto[];
  acts: readonly CertificateAct[];
};

/** What a new certificate can be of. */
export type CertificateChoices = {
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  artisanName: LocalizedText;
  labels: readonly {
    id: Id<"qualityLabel">;
    name: LocalizedText;
    levels: number;
    kind: LabelKind;
    isInScope: boolean;
  }[];
  crafts: readonly { id: Id<"craft">; name: LocalizedText }[];
  pieces: readonly { id: Id<"piece">; title: LocalizedText; serial: string }[];
};

export type InspectionRow = {
  id: Id<"inspection">;
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  artisanName: LocalizedText;
  purpose: InspectionPurpose;
  labelName: LocalizedText | null;
  level: number | null;
  state: InspectionState;
  plannedFor: string;
  inspector: string;
  result: InspectionResult | null;
  signedAt: string | null;
  correctionsDue: string | null;
  settledAt: string | null;
  replies: number;
  isDemonstration: boolean;
};

export type PhotoDto = { id: Id<"document">; link: string };
export type ItemDto = {
  id: Id<"checklistItem">;
  position: number;
  title: LocalizedText;
  mark: FindingMark | null;
  note: string;
  photos: readonly PhotoDto[];
};

export type InspectionView = InspectionRow & {
  labelId: Id<"qualityLabel"> | null;
  followsId: Id<"inspection"> | null;
  /** One that looks at its corrections and is not signed yet. */
  followUpId: Id<"inspection"> | null;
  checklist: { name: LocalizedText; version: number; effectiveFrom: string };
  summary: string | null;
  corrections: string | null;
  settledNote: string | null;
  cancelledReason: string | null;
  items: readonly ItemDto[];
  answers: readonly { id: Id<"inspectionReply">; note: string; at: string; photos: readonly PhotoDto[] }[];
  viewer: { mayInspect: boolean; mayPlan: boolean; isMaker: boolean };
};

export type InspectionChoices = {
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  artisanName: LocalizedText;
  labels: readonly { id: Id<"qualityLabel">; name: LocalizedText; levels: number }[];
  checklists: readonly { id: Id<"checklist">; name: LocalizedText; version: number }[];
  inspectors: readonly { id: Id<"user">; name: string }[];
  /** The day that one press would plan it for. */
  usualDay: string;
};

/** What is counted of a workshop. Units of pieces for what was delivered and came back; orders, returns, reports and lots for the rest. */
export const figures = [
  ...(["delivered", "changed_mind", "not_as_described", "damaged_in_transit", "wrong_piece"] as const),
  ...(["faults", "contested", "dispatched", "late", "reports", "recalls"] as const),
] as const;
export type Figure = (typeof figures)[number];
export const returnReasons = [
  "changed_mind",
  "not_as_described",
  "damaged_in_transit",
  "wrong_piece",
] as const;

export type MonthOfQuality = { month: string } & Readonly<Record<Figure, number>>;

export type WorkshopQuality = {
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  artisanName: LocalizedText;
  town: LocalizedText;
  months: readonly MonthOfQuality[];
  totals: Readonly<Record<Figure, number>>;
  /** Delivered units below which no rate is said. */
  enough: number;
  inspections: readonly InspectionRow[];
  certificates: readonly CertificateRow[];
  viewer: { mayPlan: boolean; mayRecord: boolean };
};

export type WorkshopNeed = Need & {
  artisanId: Id<"artisan">;
  artisanName: LocalizedText;
  town: LocalizedText;
  /** Day of the inspection that is planned already, and its id. */
  planned: { id: Id<"inspection">; on: string } | null;
  lastInspectedOn: string | null;
};

export type LabelDto = {
  id: Id<"qualityLabel">;
  kind: LabelKind;
  isDemonstration: boolean;
  /** Newest first; the first whose day has come holds. */
  versions: readonly LabelVersionDto[];
};
export type LabelVersionDto = {
  id: Id<"labelVersion">;
  effectiveFrom: string;
  name: LocalizedText;
  issuer: LocalizedText;
  levels: number;
  inspectedFrom: number | null;
  craftIds: readonly Id<"craft">[];
  regionCodes: readonly string[];
  source: string;
  evidence: Evidence;
};
export type ChecklistDto = {
  id: Id<"checklist">;
  key: string;
  version: number;
  effectiveFrom: string;
  name: LocalizedText;
  source: string;
  evidence: Evidence;
  items: readonly LocalizedText[];
};
/** Everything the federation keeps, and what it chooses from. */
export type ListsDto = {
  labels: readonly LabelDto[];
  checklists: readonly ChecklistDto[];
  crafts: readonly { id: Id<"craft">; name: LocalizedText }[];
  regions: readonly { code: string; name: LocalizedText }[];
};

import { z } from "zod";
import type { BadgeEventKind, EvidenceKind } from "#db/schema/badges.ts";
import type {
  BadgeClaim,
  BadgeMethod,
  BadgeState,
  RevocationCode,
  SuspensionReason,
} from "#db/schema/provenance.ts";
import { type BadgeScopeKind, claimScopes } from "#features/badges/domain/claims.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export { type BadgeScopeKind, claimScopes, usualMethod } from "#features/badges/domain/claims.ts";
export type { BadgeClaim, BadgeMethod, BadgeState, RevocationCode, SuspensionReason };

export const badgeClaims = Object.keys(claimScopes) as readonly BadgeClaim[];
export const badgeMethods = ["visit", "examination", "documents", "register", "assessment"] as const;
/** Why a badge rests for a while. The product itself suspends for a withdrawn consent; nobody chooses that one. */
export const suspensionReasons = ["under_review", "complaint", "standing_lost"] as const;
export const revocationCodes = [
  ...(["evidence_wrong", "evidence_forged", "conditions_ended"] as const),
  ...(["given_in_error", "misused", "asked_by_maker"] as const),
];
export const declineReasons = ["evidence_thin", "claim_wrong", "conflict_of_interest"] as const;
/** Records a badge may rest on beside files. */
export const recordKinds = ["assessment", "attestation", "visit", "lineage", "label"] as const;
export type RecordKind = (typeof recordKinds)[number];
export const evidenceAtMost = 12;

const words = z.string().trim().min(1, "REQUIRED").max(600, "TOO_LONG");
const inThree = z.strictObject({ ar: words, fr: words, en: words });
const title = z.string().trim().min(3, "REQUIRED").max(160, "TOO_LONG");
const day = z.iso.date("DATE_INVALID");

export const badgeIdInput = z.strictObject({ badgeId: idSchema("badge") });
const confirmed = z.literal(true, "CONFIRM_REQUIRED");

export const proposeBadgeInput = z.strictObject({
  chamberId: idSchema("chamber"),
  claim: z.enum(badgeClaims, "CHOICE_REQUIRED"),
  /** The craft, the maker or the piece. */
  subjectId: z.union([idSchema("craft"), idSchema("artisan"), idSchema("piece")], "CHOICE_REQUIRED"),
  method: z.enum(badgeMethods, "CHOICE_REQUIRED"),
  note: inThree,
});

export const addRecordInput = z.strictObject({
  badgeId: idSchema("badge"),
  recordId: z.union(
    [
      z.union([idSchema("assessment"), idSchema("attestation"), idSchema("visit"), idSchema("lineage")]),
      idSchema("labelCertificate"),
    ],
    "CHOICE_REQUIRED",
  ),
});
export const evidenceFields = z.strictObject({ title, datedOn: day });
export const signBadgeInput = z.strictObject({ badgeId: idSchema("badge"), confirmed });
export const declineBadgeInput = z.strictObject({
  badgeId: idSchema("badge"),
  reason: z.enum(declineReasons, "REASON_REQUIRED"),
});
export const suspendBadgeInput = z.strictObject({
  badgeId: idSchema("badge"),
  reason: z.enum(suspensionReasons, "REASON_REQUIRED"),
});

/** The reason is shown to the public in the three languages. */
export const revokeBadgeInput = z.strictObject({
  badgeId: idSchema("badge"),
  code: z.enum(revocationCodes, "REASON_REQUIRED"),
  reason: inThree,
  confirmed,
});

/** Lists of the office. */
export const badgeTabs = ["to_sign", "in_force", "running_out", "suspended", "ended"] as const;
export type BadgeTab = (typeof badgeTabs)[number];

/** What a badge is about, in the words of its own page. */
export type BadgeSubject = { kind: BadgeScopeKind; id: string; name: LocalizedText };

/** What a new badge could be about, of one chamber. */
export type SubjectChoice = { id: string; name: LocalizedText; hint: LocalizedText | null };

/** A badge of a maker or of one of their pieces, as the maker sees it. */
export type OwnBadge = {
  id: Id<"badge">;
  claim: BadgeClaim;
  state: BadgeState;
  pieceTitle: LocalizedText | null;
  chamberName: LocalizedText;
  note: LocalizedText;
  issuedAt: string;
  expiresAt: string;
  suspensionReason: SuspensionReason | null;
  revocationReason: LocalizedText | null;
  /** What it rests on: kind and ISO day of each. */
  evidence: readonly { kind: EvidenceKind; datedOn: string }[];
};

/** How many badges say what, of each chamber and of each craft; nobody is named. */
export type BadgeTotals = {
  chambers: readonly ({ name: LocalizedText } & BadgeCounts)[];
  claims: readonly ({ claim: BadgeClaim } & BadgeCounts)[];
  crafts: readonly ({ name: LocalizedText } & BadgeCounts)[];
};
export type BadgeCounts = { active: number; suspended: number; expired: number; revoked: number };

/** A badge as the office lists it. Moments are ISO instants; `state` says expired from the moment it is so. */
export type BadgeRow = {
  id: Id<"badge">;
  claim: BadgeClaim;
  state: BadgeState;
  subject: BadgeSubject;
  chamberName: LocalizedText;
  proposedAt: string;
  issuedAt: string | null;
  expiresAt: string | null;
  evidence: number;
  /** It waits for somebody like the reader. */
  isForMe: boolean;
};

export type BadgeList = {
  chamberId: Id<"chamber">;
  tab: BadgeTab;
  claim: BadgeClaim | null;
  page: number;
  pages: number;
  counts: Readonly<Record<BadgeTab, number>>;
  badges: readonly BadgeRow[];
};

export type EvidenceDto = {
  id: Id<"badgeEvidence">;
  kind: EvidenceKind;
  title: string;
  /** ISO date. */
  datedOn: string;
  sha256: string | null;
  recordId: string | null;
  /** Opens the file for five minutes, for the person it was made for. */
  link: string | null;
};

export type BadgeEventDto = {
  id: number;
  kind: BadgeEventKind;
  reason: string | null;
  /** Name of the officer; null for what the product did. */
  by: string | null;
  at: string;
};

export type BadgeAct =
  | "evidence"
  | "withdraw"
  | "sign"
  | "decline"
  | "suspend"
  | "reinstate"
  | "revoke"
  | "renew";

export type BadgeFile = BadgeRow & {
  chamberId: Id<"chamber">;
  method: BadgeMethod;
  note: LocalizedText;
  suspensionReason: SuspensionReason | null;
  revokedAt: string | null;
  revocationCode: RevocationCode | null;
  revocationReason: LocalizedText | null;
  firstOfficer: string;
  secondOfficer: string | null;
  renewsId: Id<"badge"> | null;
  evidenceList: readonly EvidenceDto[];
  events: readonly BadgeEventDto[];
  /** What the reader may do now, by policy and state. */
  acts: readonly BadgeAct[];
  /** Records that may still be linked as evidence. */
  records: readonly { id: string; kind: RecordKind; on: string }[];
};

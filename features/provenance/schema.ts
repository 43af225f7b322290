import { z } from "zod";
import type { KeyEnd } from "#db/schema/provenance.ts";
import type { FindingKind } from "#db/schema/transparency.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export const issuePieceRecordInput = z.object({ pieceId: idSchema("piece") });

/** One of the four checks, as it came out just now. `unknown` is a check that could not be made. */
export type CheckState = "passed" | "failed" | "unknown";

/** Signature, key of the issuer, status lists and dates, public log. */
export type Checks = { signature: CheckState; issuer: CheckState; status: CheckState; log: CheckState };

/** Whether what was signed still holds. `unknown` when that was not to be found out. */
export type Force = "in_force" | "revoked" | "suspended" | "expired" | "unknown";

/** Pieces of a list of records on one page. */
export const recordsAPage = 25;

export const recordTabs = ["unsigned", "changed", "signed"] as const;
export type RecordTab = (typeof recordTabs)[number];

export const listRecordsInput = z.strictObject({
  chamberId: idSchema("chamber"),
  tab: z.enum(recordTabs).catch("unsigned"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type RecordRow = {
  pieceId: Id<"piece">;
  serial: string;
  title: LocalizedText;
  makerName: LocalizedText;
  signedAt: string | null;
};

export type RecordList = {
  chamberId: Id<"chamber">;
  tab: RecordTab;
  page: number;
  pages: number;
  counts: Record<RecordTab, number>;
  pieces: RecordRow[];
};

/** What a chamber would sign of a piece now, and what it signed before. */
export type RecordPreview = {
  pieceId: Id<"piece">;
  chamberId: Id<"chamber">;
  serial: string;
  /** The record as it would be signed, without proof, with places for identifiers that are given at the signature. */
  unsigned: unknown;
  isRecordable: boolean;
  /** The record in force or suspended. */
  current: { digest: string; signedAt: string; isSuspended: boolean; isOutdated: boolean } | null;
};

/** Why a key is replaced. */
export const keyEnds = ["rotated", "compromised"] as const satisfies readonly KeyEnd[];

export const rotateKeyInput = z.strictObject({
  chamberId: idSchema("chamber"),
  reason: z.enum(keyEnds, "REASON_REQUIRED"),
  confirmed: z.literal(true, "CONFIRM_REQUIRED"),
});

/** Why a signed credential is taken back. Kept in the audit; the public sees the day. */
export const withdrawReasons = [
  "issued_in_error",
  "facts_changed",
  "obtained_by_fraud",
  "key_compromised",
] as const;

export const revokeCredentialInput = z.strictObject({
  credentialId: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  reason: z.enum(withdrawReasons, "REASON_REQUIRED"),
  confirmed: z.literal(true, "CONFIRM_REQUIRED"),
});

const words = z.string().trim().min(1, "REQUIRED").max(600);
const localizedWords = z.object({ ar: words, fr: words, en: words });

/** How a skill was looked at. */
export const skillBases = ["jury", "validated_experience", "training"] as const;

export const issueSkillCertificateInput = z.strictObject({
  artisanId: idSchema("artisan"),
  craftId: idSchema("craft"),
  name: localizedWords,
  description: localizedWords,
  criteria: localizedWords,
  basis: z.enum(skillBases, "REQUIRED"),
  assessedAt: z.date(),
  /** Null for a certificate that does not run out. */
  validUntil: z.date().nullable(),
});

export type SigningKeyDto = {
  /** DID URL of the key. */
  id: string;
  publicKeyMultibase: string;
  /** ISO instants. */
  since: string;
  endedAt: string | null;
  endReason: KeyEnd | null;
};

/** A chamber's keys, the one in use first. */
export type ChamberKeys = {
  chamberId: Id<"chamber">;
  chamberName: LocalizedText;
  did: string;
  keys: SigningKeyDto[];
};

/** A signed note as a witness sends it: the head's text, an empty line, signature lines. */
export const cosignaturesInput = z.strictObject({ note: z.string().min(1).max(8_192) });

/** Who runs a witness, as the public reads it. */
const operator = z.record(z.enum(locales), z.string().trim().min(1, "REQUIRED").max(120));

export const witnessInput = z.strictObject({
  /** `name+id+key`, as the witness program prints it. */
  key: z.string().trim().min(1, "REQUIRED").max(300),
  operator,
  isDemonstration: z.boolean().default(false),
});

const witnessName = z.string().min(1).max(120);
export const nameWitnessInput = z.strictObject({ name: witnessName, operator });
export const retireWitnessInput = z.strictObject({
  name: witnessName,
  confirmed: z.literal(true, "CONFIRM_REQUIRED"),
});

/** A chamber as an issuer, in the federation's list of keys. Moments are ISO instants. */
export type IssuerRow = {
  chamberId: Id<"chamber">;
  name: LocalizedText;
  did: string;
  /** Since when the key in use signs; null while the chamber has none. */
  since: string | null;
  /** `due`: the key in use has signed for longer than the runbook asks. `ended`: keys, and none in use. */
  state: "none" | "in_use" | "due" | "ended";
  endedKeys: number;
  compromisedKeys: number;
};

/** What a page about the log shows: findings that stand, and the newest entries. Instants are ISO texts. */
export type Transparency = {
  findings: {
    id: Id<"logFinding">;
    kind: FindingKind;
    object: string;
    foundAt: string;
    owner: string | null;
  }[];
  entries: {
    index: number;
    kind: "issue" | "revoke" | "suspend" | "reinstate" | "key";
    issuer: string;
    time: string;
  }[];
};

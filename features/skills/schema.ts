import { z } from "zod";
import type {
  JurorCapacity,
  JurorConflict,
  JurorVote,
  SkillEvidenceKind,
  SkillState,
} from "#db/schema/skills.ts";
import { withdrawReasons } from "#features/provenance/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export type { JurorVote, SkillState } from "#db/schema/skills.ts";
export { withdrawReasons } from "#features/provenance/schema.ts";

export const jurorConflicts = [
  ...(["family", "business", "taught", "quarrel", "other"] as const),
] satisfies readonly JurorConflict[];
/** A certificate's name is a random one; its address ends with it. */
export const certificatePrefix = "urn:uuid:";
export const certificatePath = (credentialId: string) => `/k/${credentialId.slice(certificatePrefix.length)}`;

/** Pieces of evidence a file may show at most. */
export const evidenceAtMost = 20;

const words = (min: number, max: number, short = "REQUIRED") =>
  z.string().trim().min(min, short).max(max, "TOO_LONG");

export const fileInput = z.strictObject({ fileId: idSchema("skillFile") });
export const ownFilesInput = z.strictObject({ artisanId: idSchema("artisan") });

export const writeFileInput = z.strictObject({
  /** Null for one that is new. */
  fileId: idSchema("skillFile").nullable(),
  artisanId: idSchema("artisan"),
  craftId: z.union([idSchema("craft")], "CHOOSE"),
  practiceSince: z.coerce
    .number("YEAR_INVALID")
    .int("YEAR_INVALID")
    .min(1900, "YEAR_INVALID")
    .max(2200, "YEAR_INVALID"),
  statement: words(3, 2000),
});

export const addPieceInput = fileInput.extend({ pieceId: z.union([idSchema("piece")], "CHOOSE") });
export const addAttestationInput = fileInput.extend({
  title: words(10, 1000, "ATTESTATION_SHORT"),
  saidBy: words(3, 160),
  datedOn: z.iso.date("DATE_INVALID"),
});
export const paperWords = z.strictObject({ title: words(1, 160) });
export const removeEvidenceInput = fileInput.extend({ evidenceId: idSchema("skillEvidence") });

export const nameJurorInput = fileInput.extend({
  userId: z.union([idSchema("user")], "CHOOSE"),
});

export const declareInput = fileInput.extend({ conflict: z.enum([...jurorConflicts, "none"], "CHOOSE") });
export const voteInput = fileInput.extend({
  vote: z.enum(["for", "against"], "CHOOSE"),
  reason: words(10, 1000, "REASON_SHORT"),
});

export const decideInput = fileInput.extend({
  note: words(10, 1000, "REASON_SHORT"),
  confirmed: z.literal(true, "CONFIRM_REQUIRED"),
});
export const appealInput = fileInput.extend({
  text: words(20, 2000, "APPEAL_SHORT"),
  confirmed: z.literal(true, "CONFIRM_REQUIRED"),
});
export const revokeInput = z.strictObject({
  certificateId: idSchema("skillCertificate"),
  reason: z.enum(withdrawReasons, "REASON_REQUIRED"),
  confirmed: z.literal(true, "CONFIRM_REQUIRED"),
});

export type EvidenceDto = {
  id: Id<"skillEvidence">;
  kind: SkillEvidenceKind;
  title: string;
  pieceTitle: LocalizedText | null;
  saidBy: string | null;
  datedOn: string | null;
  /** Opens the paper for five minutes; null for what is none, or not this reader's to open. */
  link: `/files/${string}` | null;
};

export type JurorDto = {
  id: Id<"skillJuror">;
  /** Null for whoever asked for the certificate: they learn what for, and not who. */
  name: string | null;
  capacity: JurorCapacity;
  round: number;
  hasDeclared: boolean;
  conflict: JurorConflict | null;
  hasVoted: boolean;
  /** Null while the jury sits, but for one's own. */
  vote: JurorVote | null;
  reason: string | null;
  isMe: boolean;
};

export type CertificateDto = {
  id: Id<"skillCertificate">;
  credentialId: string;
  name: LocalizedText;
  /** Null for a training that is of every craft. */
  craftName: LocalizedText | null;
  artisanName: LocalizedText;
  grantedAt: string;
  revokedAt: string | null;
};

/** A file in a list. Instants are ISO texts. */
export type FileRow = {
  id: Id<"skillFile">;
  state: SkillState;
  artisanName: LocalizedText;
  craftName: LocalizedText;
  submittedAt: string | null;
  decidedAt: string | null;
  isDemonstration: boolean;
};

export type FileView = FileRow & {
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  craftId: Id<"craft">;
  town: LocalizedText;
  chamberName: LocalizedText;
  round: number;
  practiceSince: number;
  statement: string;
  sales: number | null;
  note: string | null;
  appealText: string | null;
  appealedAt: string | null;
  /** Last day to object; null where nothing can be objected to. */
  appealUntil: string | null;
  evidence: EvidenceDto[];
  jurors: JurorDto[];
  certificate: CertificateDto | null;
  /** Jurors who vote at least, and years of practice, by the rules in force. */
  rules: { jurors: number; years: number };
  viewer: { isMaker: boolean; mayRead: boolean; mayKeep: boolean; mayRevoke: boolean; isJuror: boolean };
};

export type OwnSkills = {
  artisanId: Id<"artisan">;
  files: FileRow[];
  certificates: CertificateDto[];
  crafts: { id: Id<"craft">; name: LocalizedText }[];
  /** Whether the certificates are shown on the maker's page, by their own agreement. */
  areShown: boolean;
  years: number;
};

export type Candidate = { userId: Id<"user">; name: string; capacity: JurorCapacity };

import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";
import { credential } from "#db/schema/provenance.ts";
import { trainingEnrolment } from "#db/schema/training.ts";
import { document } from "#db/schema/vault.ts";

/** Where a file of acquired skills stands; which may follow which is in `state_transition`. */
export type SkillState = "draft" | "submitted" | "judging" | "granted" | "refused" | "appealed" | "withdrawn";
export type SkillEvidenceKind = "piece" | "paper" | "attestation" | "film";
export type JurorCapacity = "master" | "officer" | "trainer";
/** Why a juror is not free to judge. */
export type JurorConflict = "family" | "business" | "taught" | "quarrel" | "other";
export type JurorVote = "for" | "against";

/** A maker asks that what they can do be certified: one file a craft at a time, judged by a jury, once more after an appeal. */
export const skillFile = pgTable(
  "skill_file",
  {
    id: id("skillFile"),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
    state: text("state").$type<SkillState>().notNull().default("draft"),
    // 1, and 2 once an appeal was filed: other jurors.
    round: smallint("round").notNull().default(1),
    // Gregorian year since which the craft is practised, as the maker says.
    practiceSince: smallint("practice_since").notNull(),
    statement: text("statement").notNull(),
    submittedAt: instant("submitted_at"),
    // Counted from the orders of this site when the file was sent: pieces of the craft that reached a buyer.
    sales: integer("sales"),
    decidedAt: instant("decided_at"),
    decisionNote: text("decision_note"),
    appealText: text("appeal_text"),
    appealedAt: instant("appealed_at"),
    createdBy: idRef("created_by", "user").references(() => user.id),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("skill_file_artisan").on(t.artisanId),
    index("skill_file_chamber").on(t.chamberId, t.state),
    uniqueIndex("skill_file_one_open")
      .on(t.artisanId, t.craftId)
      .where(sql`${t.state} in ('draft', 'submitted', 'judging', 'appealed')`),
    check(
      "skill_file_state",
      sql`${t.state} in ('draft', 'submitted', 'judging', 'granted', 'refused', 'appealed', 'withdrawn')`,
    ),
    check("skill_file_round", sql`${t.round} in (1, 2) and (${t.round} = 2) = (${t.appealedAt} is not null)`),
    check("skill_file_statement", sql`length(${t.statement}) between 3 and 2000`),
    check("skill_file_practice", sql`${t.practiceSince} between 1900 and 2200`),
    check("skill_file_decided", sql`${t.state} not in ('granted', 'refused') or ${t.decidedAt} is not null`),
  ],
);

/** What a file shows: a piece of the maker's, a paper, photograph or film in the vault, or what somebody attests. */
export const skillEvidence = pgTable(
  "skill_evidence",
  {
    id: id("skillEvidence"),
    fileId: idRef("file_id", "skillFile")
      .notNull()
      .references(() => skillFile.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    kind: text("kind").$type<SkillEvidenceKind>().notNull(),
    title: text("title").notNull(),
    pieceId: idRef("piece_id", "piece").references(() => piece.id),
    documentId: idRef("document_id", "document").references(() => document.id),
    // Who attests: name and standing, as the maker writes them.
    saidBy: text("said_by"),
    datedOn: date("dated_on"),
    createdAt: createdAt(),
  },
  (t) => [
    index("skill_evidence_file").on(t.fileId),
    uniqueIndex("skill_evidence_piece").on(t.fileId, t.pieceId),
    check("skill_evidence_title", sql`length(${t.title}) between 1 and 1000`),
    check(
      "skill_evidence_kind",
      sql`case ${t.kind} when 'piece' then ${t.pieceId} is not null and num_nonnulls(${t.documentId}, ${t.saidBy}) = 0 when 'paper' then ${t.documentId} is not null and num_nonnulls(${t.pieceId}, ${t.saidBy}) = 0 when 'film' then ${t.documentId} is not null and num_nonnulls(${t.pieceId}, ${t.saidBy}) = 0 when 'attestation' then ${t.saidBy} is not null and num_nonnulls(${t.pieceId}, ${t.documentId}) = 0 else false end`,
    ),
  ],
);

/**
 * A member of the jury of one round. Who declared a conflict never votes: `skill_juror_free` says so in the table, and the trigger
 * `skill_juror_rules` keeps a declaration from being taken back. Nobody judges the same file twice.
 */
export const skillJuror = pgTable(
  "skill_juror",
  {
    id: id("skillJuror"),
    fileId: idRef("file_id", "skillFile")
      .notNull()
      .references(() => skillFile.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    round: smallint("round").notNull(),
    userId: idRef("user_id", "user")
      .notNull()
      .references(() => user.id),
    capacity: text("capacity").$type<JurorCapacity>().notNull(),
    namedBy: idRef("named_by", "user").references(() => user.id),
    declaredAt: instant("declared_at"),
    // Null with a declaration: none.
    conflict: text("conflict").$type<JurorConflict>(),
    vote: text("vote").$type<JurorVote>(),
    reason: text("reason"),
    votedAt: instant("voted_at"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("skill_juror_once").on(t.fileId, t.userId),
    index("skill_juror_user").on(t.userId),
    check(
      "skill_juror_free",
      sql`${t.vote} is null or (${t.declaredAt} is not null and ${t.conflict} is null)`,
    ),
    check("skill_juror_declared", sql`${t.conflict} is null or ${t.declaredAt} is not null`),
    check("skill_juror_capacity", sql`${t.capacity} in ('master', 'officer', 'trainer')`),
    check("skill_juror_conflict", sql`${t.conflict} in ('family', 'business', 'taught', 'quarrel', 'other')`),
    check("skill_juror_vote", sql`${t.vote} in ('for', 'against')`),
    check("skill_juror_reasoned", sql`num_nonnulls(${t.vote}, ${t.reason}, ${t.votedAt}) in (0, 3)`),
  ],
);

/**
 * The certificate of a granted file, or of a training that was passed, beside the credential that was signed for it. Taken back, both say so.
 */
export const skillCertificate = pgTable(
  "skill_certificate",
  {
    id: id("skillCertificate"),
    fileId: idRef("file_id", "skillFile")
      .unique()
      .references(() => skillFile.id),
    enrolmentId: idRef("enrolment_id", "trainingEnrolment")
      .unique()
      .references(() => trainingEnrolment.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    // Null for a training that is of every craft.
    craftId: idRef("craft_id", "craft").references(() => craft.id),
    credentialId: text("credential_id")
      .notNull()
      .unique()
      .references(() => credential.id),
    name: localized("name").notNull(),
    grantedAt: instant("granted_at").notNull(),
    revokedAt: instant("revoked_at"),
    revokedReason: text("revoked_reason"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("skill_certificate_artisan").on(t.artisanId),
    index("skill_certificate_chamber").on(t.chamberId),
    check(
      "skill_certificate_of",
      sql`num_nonnulls(${t.fileId}, ${t.enrolmentId}) = 1 and (${t.fileId} is null or ${t.craftId} is not null)`,
    ),
    check("skill_certificate_revoked", sql`num_nonnulls(${t.revokedAt}, ${t.revokedReason}) in (0, 2)`),
  ],
);

import { sql } from "drizzle-orm";
import { bigint, check, date, index, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import { badge } from "#db/schema/provenance.ts";
import { document } from "#db/schema/vault.ts";

export type EvidenceKind = "file" | "assessment" | "attestation" | "visit" | "lineage" | "label";

/**
 * What a badge rests on: a file in the private store with the SHA-256 of what was sent, or a record kept elsewhere. It stays
 * once the badge is signed.
 */
export const badgeEvidence = pgTable(
  "badge_evidence",
  {
    id: id("badgeEvidence"),
    badgeId: idRef("badge_id", "badge")
      .notNull()
      .references(() => badge.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    kind: text("kind").$type<EvidenceKind>().notNull(),
    title: text("title").notNull(),
    documentId: idRef("document_id", "document").references(() => document.id),
    recordId: text("record_id"),
    sha256: text("sha256"),
    datedOn: date("dated_on").notNull(),
    addedBy: idRef("added_by", "user")
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    check(
      "badge_evidence_kind",
      sql`${t.kind} in ('file', 'assessment', 'attestation', 'visit', 'lineage', 'label')`,
    ),
    check(
      "badge_evidence_holds",
      sql`case when ${t.kind} = 'file'
    then ${t.documentId} is not null and ${t.recordId} is null and ${t.sha256} is not null
    else ${t.documentId} is null and ${t.recordId} is not null and ${t.sha256} is null end`,
    ),
    check("badge_evidence_sha256", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    unique("badge_evidence_record").on(t.badgeId, t.recordId),
    index("badge_evidence_badge").on(t.badgeId),
    uniqueIndex("badge_evidence_document").on(t.documentId),
  ],
);

export type BadgeEventKind =
  | "proposed"
  | "evidence_added"
  | "evidence_removed"
  | "withdrawn"
  | "signed"
  | "declined"
  | "suspended"
  | "reinstated"
  | "revoked"
  | "replaced"
  | "expired"
  | "reminded";

/** What happened to a badge, in order. Append-only; `by` is null for what the product did by itself. */
export const badgeEvent = pgTable(
  "badge_event",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    badgeId: idRef("badge_id", "badge")
      .notNull()
      .references(() => badge.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    kind: text("kind").$type<BadgeEventKind>().notNull(),
    reason: text("reason"),
    by: idRef("by", "user").references(() => user.id),
    at: instant("at").notNull(),
  },
  (t) => [
    check(
      "badge_event_kind",
      sql`${t.kind} in ('proposed', 'evidence_added', 'evidence_removed', 'withdrawn', 'signed', 'declined',
    'suspended', 'reinstated', 'revoked', 'replaced', 'expired', 'reminded')`,
    ),
    index("badge_event_badge").on(t.badgeId, t.at),
    uniqueIndex("badge_event_reminder").on(t.badgeId, t.reason).where(sql`${t.kind} = 'reminded'`),
  ],
);

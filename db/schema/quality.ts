import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { chamber, type Evidence } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import { document } from "#db/schema/vault.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A label with levels that add up, a collective mark of a craft, or a geographical indication of a craft. */
export type LabelKind = "levels" | "collective_mark" | "geographical";

/** A label that exists, whatever is known of it: that stands in its versions. */
export const qualityLabel = pgTable(
  "quality_label",
  {
    id: id("qualityLabel"),
    kind: text("kind").$type<LabelKind>().notNull(),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [check("quality_label_kind", sql`${t.kind} in ('levels', 'collective_mark', 'geographical')`)],
);

/**
 * What is known of a label from a day on, with where it stands. Rows are never changed; the latest whose day has come holds. Empty lists
 * are no limit. A certificate keeps the version of the day it was issued on.
 */
export const labelVersion = pgTable(
  "label_version",
  {
    id: id("labelVersion"),
    labelId: idRef("label_id", "qualityLabel")
      .notNull()
      .references(() => qualityLabel.id),
    effectiveFrom: date("effective_from").notNull(),
    name: localized("name").notNull(),
    issuer: localized("issuer").notNull(),
    // Each level presupposes those below it. 1 for what has none.
    levels: smallint("levels").notNull().default(1),
    // The lowest level that asks for a passed inspection; null for none.
    inspectedFrom: smallint("inspected_from"),
    craftIds: text("craft_ids").array().$type<Id<"craft">[]>().notNull().default(sql`'{}'`),
    // ISO 3166-2 codes of regions, after the chamber the maker is of.
    regionCodes: text("region_codes").array().notNull().default(sql`'{}'`),
    source: text("source").notNull(),
    evidence: text("evidence").$type<Evidence>().notNull(),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("label_version_day").on(t.labelId, t.effectiveFrom),
    check("label_version_levels", sql`${t.levels} between 1 and 9`),
    check("label_version_inspected", sql`${t.inspectedFrom} between 1 and ${t.levels}`),
    check(
      "label_version_evidence",
      sql`${t.evidence} in ('confirmed', 'reported', 'unconfirmed', 'demonstration')`,
    ),
  ],
);

/** Where a certificate stands. Whether it is in force is a question of the day as well: no state says expired. */
export type CertificateState = "recorded" | "declined" | "confirmed" | "suspended" | "withdrawn" | "replaced";

/** A certificate that a body issued to a maker, written down by one officer and confirmed by another who saw the paper. */
export const labelCertificate = pgTable(
  "label_certificate",
  {
    id: id("labelCertificate"),
    labelId: idRef("label_id", "qualityLabel")
      .notNull()
      .references(() => qualityLabel.id),
    versionId: idRef("version_id", "labelVersion")
      .notNull()
      .references(() => labelVersion.id),
    level: smallint("level").notNull().default(1),
    // As the body printed it; never authority.
    number: text("number").notNull(),
    issuingBody: text("issuing_body").notNull(),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    craftIds: text("craft_ids").array().$type<Id<"craft">[]>().notNull(),
    // Empty: every piece of these crafts.
    pieceIds: text("piece_ids").array().$type<Id<"piece">[]>().notNull().default(sql`'{}'`),
    issuedOn: date("issued_on").notNull(),
    // The last day it holds.
    expiresOn: date("expires_on").notNull(),
    documentId: idRef("document_id", "document").references(() => document.id),
    // The passed inspection a level rests on.
    inspectionId: idRef("inspection_id", "inspection").references(() => inspection.id),
    state: text("state").$type<CertificateState>().notNull().default("recorded"),
    // Why it does not hold, in the officer's words; read by the chamber and the maker.
    reason: text("reason"),
    stateAt: instant("state_at").notNull(),
    recordedBy: idRef("recorded_by", "user")
      .notNull()
      .references(() => user.id),
    confirmedBy: idRef("confirmed_by", "user").references(() => user.id),
    confirmedAt: instant("confirmed_at"),
    renewsId: idRef("renews_id", "labelCertificate"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("label_certificate_artisan").on(t.artisanId, t.labelId),
    index("label_certificate_chamber").on(t.chamberId, t.state),
    index("label_certificate_ends").on(t.expiresOn).where(sql`${t.state} = 'confirmed'`),
    uniqueIndex("label_certificate_number")
      .on(t.labelId, t.level, t.number, t.issuedOn)
      .where(sql`${t.state} <> 'declined'`),
    uniqueIndex("label_certificate_renewal").on(t.renewsId).where(sql`${t.state} <> 'declined'`),
    foreignKey({ name: "label_certificate_renews", columns: [t.renewsId], foreignColumns: [t.id] }),
    check(
      "label_certificate_state",
      sql`${t.state} in ('recorded', 'declined', 'confirmed', 'suspended', 'withdrawn', 'replaced')`,
    ),
    check("label_certificate_days", sql`${t.issuedOn} <= ${t.expiresOn}`),
    check("label_certificate_number_said", sql`length(${t.number}) between 1 and 60`),
    check("label_certificate_crafts", sql`cardinality(${t.craftIds}) between 1 and 20`),
    check(
      "label_certificate_confirmed",
      sql`num_nonnulls(${t.confirmedBy}, ${t.confirmedAt}) = case when ${t.state} in ('recorded', 'declined') then 0 else 2 end`,
    ),
    check(
      "label_certificate_reason",
      sql`${t.state} not in ('declined', 'suspended', 'withdrawn') or ${t.reason} is not null`,
    ),
  ],
);

export type LabelEventKind =
  | "recorded"
  | "paper_added"
  | "confirmed"
  | "declined"
  | "suspended"
  | "reinstated"
  | "withdrawn"
  | "replaced"
  | "expired"
  | "reminded";

/** What happened to a certificate, in order. Append-only; `by` is null for what the product did. The id names the letter about it. */
export const labelEvent = pgTable(
  "label_event",
  {
    id: id("labelEvent"),
    certificateId: idRef("certificate_id", "labelCertificate")
      .notNull()
      .references(() => labelCertificate.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    kind: text("kind").$type<LabelEventKind>().notNull(),
    reason: text("reason"),
    by: idRef("by", "user").references(() => user.id),
    at: instant("at").notNull(),
  },
  (t) => [
    index("label_event_certificate").on(t.certificateId, t.at),
    uniqueIndex("label_event_reminder").on(t.certificateId, t.reason).where(sql`${t.kind} = 'reminded'`),
    uniqueIndex("label_event_expired").on(t.certificateId).where(sql`${t.kind} = 'expired'`),
  ],
);

/** What an inspector looks at, from a day on, with where it stands. A new version is a new row with its own items. */
export const inspectionChecklist = pgTable(
  "inspection_checklist",
  {
    id: id("checklist"),
    // Versions of one list share it.
    key: text("key").notNull(),
    version: integer("version").notNull(),
    effectiveFrom: date("effective_from").notNull(),
    name: localized("name").notNull(),
    source: text("source").notNull(),
    evidence: text("evidence").$type<Evidence>().notNull(),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("inspection_checklist_version").on(t.key, t.version),
    unique("inspection_checklist_day").on(t.key, t.effectiveFrom),
    check(
      "inspection_checklist_evidence",
      sql`${t.evidence} in ('confirmed', 'reported', 'unconfirmed', 'demonstration')`,
    ),
  ],
);

export const checklistItem = pgTable(
  "checklist_item",
  {
    id: id("checklistItem"),
    checklistId: idRef("checklist_id", "checklist")
      .notNull()
      .references(() => inspectionChecklist.id),
    position: smallint("position").notNull(),
    title: localized("title").notNull(),
  },
  (t) => [unique("checklist_item_position").on(t.checklistId, t.position)],
);

export type InspectionPurpose = "label_level" | "routine" | "after_incidents";
export type InspectionState = "planned" | "signed" | "cancelled";
export type InspectionResult = "passed" | "corrections" | "failed";
export type FindingMark = "pass" | "fail" | "na";

/** A visit of an officer to a workshop by a checklist, which it keeps. Signed, it stays; what is corrected is looked at by another. */
export const inspection = pgTable(
  "inspection",
  {
    id: id("inspection"),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    purpose: text("purpose").$type<InspectionPurpose>().notNull(),
    labelId: idRef("label_id", "qualityLabel").references(() => qualityLabel.id),
    level: smallint("level"),
    checklistId: idRef("checklist_id", "checklist")
      .notNull()
      .references(() => inspectionChecklist.id),
    // The inspection whose corrections this one looks at.
    followsId: idRef("follows_id", "inspection"),
    inspectorId: idRef("inspector_id", "user")
      .notNull()
      .references(() => user.id),
    plannedBy: idRef("planned_by", "user")
      .notNull()
      .references(() => user.id),
    plannedFor: date("planned_for").notNull(),
    state: text("state").$type<InspectionState>().notNull().default("planned"),
    result: text("result").$type<InspectionResult>(),
    summary: text("summary"),
    // What is to be put right, and the last day for it.
    corrections: text("corrections"),
    correctionsDue: date("corrections_due"),
    signedAt: instant("signed_at"),
    cancelledReason: text("cancelled_reason"),
    // Corrections done: seen by a follow-up, or believed from the maker's answer.
    settledAt: instant("settled_at"),
    settledBy: idRef("settled_by", "user").references(() => user.id),
    settledNote: text("settled_note"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("inspection_artisan").on(t.artisanId, t.plannedFor),
    index("inspection_chamber").on(t.chamberId, t.state, t.plannedFor),
    foreignKey({ name: "inspection_follows", columns: [t.followsId], foreignColumns: [t.id] }),
    uniqueIndex("inspection_one_follow").on(t.followsId).where(sql`${t.state} = 'planned'`),
    check("inspection_purpose", sql`${t.purpose} in ('label_level', 'routine', 'after_incidents')`),
    check(
      "inspection_of_label",
      sql`num_nonnulls(${t.labelId}, ${t.level}) = case when ${t.purpose} = 'label_level' then 2 else 0 end`,
    ),
    check("inspection_state", sql`${t.state} in ('planned', 'signed', 'cancelled')`),
    check("inspection_result", sql`${t.result} in ('passed', 'corrections', 'failed')`),
    check(
      "inspection_signed",
      sql`num_nonnulls(${t.result}, ${t.signedAt}, ${t.summary}) = case when ${t.state} = 'signed' then 3 else 0 end`,
    ),
    check(
      "inspection_corrections",
      sql`num_nonnulls(${t.corrections}, ${t.correctionsDue}) = case when ${t.result} = 'corrections' then 2 else 0 end`,
    ),
    check(
      "inspection_settled",
      sql`num_nonnulls(${t.settledAt}, ${t.settledBy}) in (0, 2) and (${t.settledAt} is null or ${t.corrections} is not null)`,
    ),
  ],
);

/** What was found of one item. Without a mark it is a note that is still being written. */
export const inspectionFinding = pgTable(
  "inspection_finding",
  {
    inspectionId: idRef("inspection_id", "inspection")
      .notNull()
      .references(() => inspection.id),
    itemId: idRef("item_id", "checklistItem")
      .notNull()
      .references(() => checklistItem.id),
    mark: text("mark").$type<FindingMark>(),
    note: text("note"),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.inspectionId, t.itemId] }),
    check("inspection_finding_mark", sql`${t.mark} in ('pass', 'fail', 'na')`),
  ],
);

/** What the maker answers to what was found. Append-only. */
export const inspectionReply = pgTable(
  "inspection_reply",
  {
    id: id("inspectionReply"),
    inspectionId: idRef("inspection_id", "inspection")
      .notNull()
      .references(() => inspection.id),
    note: text("note").notNull(),
    by: idRef("by", "user")
      .notNull()
      .references(() => user.id),
    at: instant("at").notNull(),
  },
  (t) => [
    index("inspection_reply_inspection").on(t.inspectionId, t.at),
    check("inspection_reply_note", sql`length(${t.note}) between 3 and 2000`),
  ],
);

/** A picture of one item, by the inspector, or of the maker's answer. */
export const inspectionPhoto = pgTable(
  "inspection_photo",
  {
    inspectionId: idRef("inspection_id", "inspection")
      .notNull()
      .references(() => inspection.id),
    itemId: idRef("item_id", "checklistItem").references(() => checklistItem.id),
    replyId: idRef("reply_id", "inspectionReply").references(() => inspectionReply.id),
    documentId: idRef("document_id", "document")
      .notNull()
      .references(() => document.id),
    position: smallint("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.inspectionId, t.documentId] }),
    check("inspection_photo_of", sql`num_nonnulls(${t.itemId}, ${t.replyId}) = 1`),
  ],
);

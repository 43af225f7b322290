import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** What a badge may say. Each claim has a scope of its own; none stands for another. */
export type BadgeClaim =
  | "registry_identity"
  | "workshop_checked"
  | "handmade_method"
  | "geographical_origin"
  | "collective_mark"
  | "heritage_inscription"
  | "endangered_craft"
  | "programme_master"
  | "trained_by_master"
  | "piece_inspected";

/** States of a badge; which may follow which stands in the table `state_transition`. */
export type BadgeState =
  | "proposed"
  | "active"
  | "declined"
  | "withdrawn"
  | "suspended"
  | "revoked"
  | "expired"
  | "replaced";

/** How the claim was established. */
export type BadgeMethod = "documents" | "visit" | "examination" | "register" | "assessment";
export type SuspensionReason = "under_review" | "complaint" | "consent_withdrawn" | "standing_lost";
export type RevocationCode =
  | "evidence_wrong"
  | "evidence_forged"
  | "conditions_ended"
  | "given_in_error"
  | "misused"
  | "asked_by_maker";

/**
 * A claim a chamber vouches for, proposed by one officer and signed by another. Triggers hold the rules of officers, evidence,
 * consent and region, whoever writes (`refuse_badge`).
 */
export const badge = pgTable(
  "badge",
  {
    id: id("badge"),
    claim: text("claim").$type<BadgeClaim>().notNull(),
    craftId: idRef("craft_id", "craft").references(() => craft.id),
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    pieceId: idRef("piece_id", "piece").references(() => piece.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    firstReviewer: idRef("first_reviewer", "user")
      .notNull()
      .references(() => user.id),
    secondReviewer: idRef("second_reviewer", "user").references(() => user.id),
    state: text("state").$type<BadgeState>().notNull().default("proposed"),
    publicNote: localized("public_note").notNull(),
    issuedAt: instant("issued_at"),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
    revocationReason: localized("revocation_reason"),
    createdAt: createdAt(),
    method: text("method").$type<BadgeMethod>().notNull().default("documents"),
    renewsId: idRef("renews_id", "badge").references((): AnyPgColumn => badge.id),
    suspendedAt: instant("suspended_at"),
    suspensionReason: text("suspension_reason").$type<SuspensionReason>(),
    revocationCode: text("revocation_code").$type<RevocationCode>(),
  },
  (t) => [
    check("badge_two_officers", sql`${t.firstReviewer} <> ${t.secondReviewer}`),
    check("badge_one_scope", sql`num_nonnulls(${t.craftId}, ${t.artisanId}, ${t.pieceId}) = 1`),
    check("badge_revoked", sql`(${t.state} = 'revoked') = (${t.revokedAt} is not null)`),
    check(
      "badge_state",
      sql`${t.state} in ('proposed', 'active', 'declined', 'withdrawn', 'suspended', 'revoked', 'expired', 'replaced')`,
    ),
    check(
      "badge_method",
      sql`${t.method} in ('documents', 'visit', 'examination', 'register', 'assessment')`,
    ),
    // Facts of a craft, of a maker and of one piece never stand for each other.
    check(
      "badge_claim_scope",
      sql`case
    when ${t.claim} in ('endangered_craft', 'heritage_inscription') then ${t.craftId} is not null
    when ${t.claim} in ('registry_identity', 'workshop_checked', 'programme_master', 'trained_by_master') then ${t.artisanId} is not null
    when ${t.claim} in ('handmade_method', 'geographical_origin', 'collective_mark') then ${t.craftId} is null
    when ${t.claim} = 'piece_inspected' then ${t.pieceId} is not null
    else false end`,
    ),
    check(
      "badge_signed",
      sql`
    case when ${t.state} in ('proposed', 'declined', 'withdrawn') then num_nonnulls(${t.issuedAt}, ${t.expiresAt}) = 0
      else num_nonnulls(${t.secondReviewer}, ${t.issuedAt}, ${t.expiresAt}) = 3 and ${t.expiresAt} > ${t.issuedAt} end`,
    ),
    check(
      "badge_suspended",
      sql`(${t.state} = 'suspended') <= (num_nonnulls(${t.suspendedAt}, ${t.suspensionReason}) = 2)`,
    ),
    check("badge_revocation_said", sql`(${t.state} = 'revoked') = (${t.revocationCode} is not null)`),
    check(
      "badge_suspension_reason",
      sql`${t.suspensionReason} in ('under_review', 'complaint', 'consent_withdrawn', 'standing_lost')`,
    ),
    check(
      "badge_revocation_code",
      sql`
    ${t.revocationCode} in ('evidence_wrong', 'evidence_forged', 'conditions_ended', 'given_in_error', 'misused', 'asked_by_maker')`,
    ),
    index("badge_artisan").on(t.artisanId),
    index("badge_piece").on(t.pieceId),
    index("badge_craft").on(t.craftId),
    index("badge_chamber_state").on(t.chamberId, t.state, t.expiresAt),
    uniqueIndex("badge_one_in_force")
      .on(t.chamberId, t.claim, sql`coalesce(${t.craftId}, ${t.artisanId}, ${t.pieceId})`)
      .where(sql`${t.state} in ('active', 'suspended')`),
    uniqueIndex("badge_one_proposed")
      .on(t.chamberId, t.claim, sql`coalesce(${t.craftId}, ${t.artisanId}, ${t.pieceId})`)
      .where(sql`${t.state} = 'proposed'`),
  ],
);

/** A chamber's signing key. The secret is sealed with the field key; rotation adds a row and ends the old one. */
export const issuerKey = pgTable(
  "issuer_key",
  {
    id: text("id").primaryKey(),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    purpose: text("purpose").$type<"credentials" | "log">().notNull(),
    publicKeyMultibase: text("public_key_multibase").notNull(),
    sealedSecret: text("sealed_secret").notNull(),
    createdAt: createdAt(),
    endedAt: instant("ended_at"),
    endReason: text("end_reason").$type<KeyEnd>(),
  },
  (t) => [
    index("issuer_key_chamber").on(t.chamberId, t.purpose),
    uniqueIndex("issuer_key_in_use")
      .on(sql`split_part(${t.id}, '#', 1)`, t.purpose)
      .where(sql`${t.endedAt} is null`),
    check(
      "issuer_key_ended",
      sql`(${t.endedAt} is null) = (${t.endReason} is null) and ${t.endReason} in ('rotated', 'compromised')`,
    ),
  ],
);

/** A compromised key's signatures count only as far as the log shows them before its end. */
export type KeyEnd = "rotated" | "compromised";

export type CredentialKind = "piece_record" | "artisan_card" | "skill_certificate" | "provenance_badge";
export type StatusPurpose = "revocation" | "suspension";

/** A signed credential about one subject, kept as it was signed. Only what became of it since is ever written. */
export const credential = pgTable(
  "credential",
  {
    id: text("id").primaryKey(),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    kind: text("kind").$type<CredentialKind>().notNull(),
    pieceId: idRef("piece_id", "piece").references(() => piece.id),
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    badgeId: idRef("badge_id", "badge").references(() => badge.id),
    cardId: idRef("card_id", "card").references(() => card.id),
    document: jsonb("document").notNull(),
    digest: text("digest").notNull(),
    // 32 random bytes that hide the digest in the log from whoever was not given the credential. Records signed before
    // the log had salts have none.
    salt: bytea("salt"),
    statusIndex: integer("status_index").notNull(),
    suspensionIndex: integer("suspension_index"),
    revokedAt: instant("revoked_at"),
    suspendedAt: instant("suspended_at"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("credential_status_index").on(t.chamberId, t.statusIndex),
    unique("credential_suspension_index").on(t.chamberId, t.suspensionIndex),
    index("credential_piece").on(t.pieceId),
    index("credential_artisan").on(t.artisanId),
    index("credential_card").on(t.cardId),
    uniqueIndex("credential_piece_in_force").on(t.pieceId).where(sql`${t.revokedAt} is null`),
    uniqueIndex("credential_badge_in_force").on(t.badgeId).where(sql`${t.revokedAt} is null`),
    uniqueIndex("credential_card_in_force").on(t.cardId).where(sql`${t.revokedAt} is null`),
    check(
      "credential_one_subject",
      sql`num_nonnulls(${t.pieceId}, ${t.artisanId}, ${t.badgeId}, ${t.cardId}) = 1`,
    ),
    check(
      "credential_kind",
      sql`case ${t.kind} when 'piece_record' then ${t.pieceId} is not null when 'skill_certificate' then ${t.artisanId} is not null when 'provenance_badge' then ${t.badgeId} is not null when 'artisan_card' then ${t.cardId} is not null else false end`,
    ),
    check("credential_salt", sql`octet_length(${t.salt}) = 32`),
    check("credential_suspendable", sql`${t.suspendedAt} is null or ${t.suspensionIndex} is not null`),
  ],
);

/** Leaves of the public log, in order, without personal data. Append-only. */
export const logEntry = pgTable(
  "log_entry",
  {
    index: bigint("index", { mode: "number" }).primaryKey(),
    leaf: bytea("leaf").notNull(),
    leafHash: bytea("leaf_hash").notNull(),
    credentialId: text("credential_id").references(() => credential.id),
    withdrawn: boolean("withdrawn").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [index("log_entry_credential").on(t.credentialId)],
);

/**
 * Roots of the complete subtrees above the leaves: node (level, index) covers leaves index·2^level up to
 * (index+1)·2^level. With them a proof or a tile is a few reads, however long the log. Append-only.
 */
export const logNode = pgTable(
  "log_node",
  {
    level: smallint("level").notNull(),
    index: bigint("index", { mode: "number" }).notNull(),
    hash: bytea("hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.level, t.index] })],
);

/** Every tree head the log ever signed, as the signed note that is served. Append-only: a size has one root. */
export const logCheckpoint = pgTable("log_checkpoint", {
  size: bigint("size", { mode: "number" }).primaryKey(),
  root: bytea("root").notNull(),
  keyId: text("key_id")
    .notNull()
    .references(() => issuerKey.id),
  note: text("note").notNull(),
  createdAt: createdAt(),
});

/** A chamber's current signed status lists, signed again at every change and before they run out. */
export const statusList = pgTable(
  "status_list",
  {
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    purpose: text("purpose").$type<StatusPurpose>().notNull(),
    /** Lists of one purpose count from 1; a place of a credential counts through all of them. */
    number: integer("number").notNull().default(1),
    document: jsonb("document").notNull(),
    signedAt: instant("signed_at").notNull(),
    // Null for a list that was signed before lists ran out: due to be signed again.
    validUntil: instant("valid_until"),
  },
  (t) => [
    primaryKey({ columns: [t.chamberId, t.purpose, t.number] }),
    check("status_list_number", sql`${t.number} > 0`),
    check("status_list_purpose", sql`${t.purpose} in ('revocation', 'suspension')`),
  ],
);

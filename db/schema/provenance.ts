import { sql } from "drizzle-orm";
import {
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
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A claim a chamber vouches for. Two different officers sign it off; a constraint, not a habit. */
export const badge = pgTable(
  "badge",
  {
    id: id("badge"),
    claim: text("claim")
      .$type<"endangered_craft" | "trained_by_master" | "workshop_checked" | "piece_inspected">()
      .notNull(),
    craftId: idRef("craft_id", "craft").references(() => craft.id),
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    pieceId: idRef("piece_id", "piece").references(() => piece.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    firstReviewer: idRef("first_reviewer", "user")
      .notNull()
      .references(() => user.id),
    secondReviewer: idRef("second_reviewer", "user")
      .notNull()
      .references(() => user.id),
    state: text("state").$type<"active" | "revoked">().notNull().default("active"),
    publicNote: localized("public_note").notNull(),
    issuedAt: instant("issued_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    revocationReason: localized("revocation_reason"),
    createdAt: createdAt(),
  },
  (t) => [
    check("badge_two_officers", sql`${t.firstReviewer} <> ${t.secondReviewer}`),
    check("badge_one_scope", sql`num_nonnulls(${t.craftId}, ${t.artisanId}, ${t.pieceId}) = 1`),
    check("badge_revoked", sql`(${t.state} = 'revoked') = (${t.revokedAt} is not null)`),
    index("badge_artisan").on(t.artisanId),
    index("badge_piece").on(t.pieceId),
    index("badge_craft").on(t.craftId),
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
  },
  (t) => [index("issuer_key_chamber").on(t.chamberId, t.purpose)],
);

/** A signed credential about a piece, kept as it was signed. */
export const credential = pgTable(
  "credential",
  {
    id: text("id").primaryKey(),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    document: jsonb("document").notNull(),
    digest: text("digest").notNull(),
    statusIndex: integer("status_index").notNull(),
    revokedAt: instant("revoked_at"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("credential_status_index").on(t.chamberId, t.statusIndex),
    index("credential_piece").on(t.pieceId),
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

/** A chamber's current signed status list, signed again at every change. */
export const statusList = pgTable(
  "status_list",
  {
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    purpose: text("purpose").$type<"revocation">().notNull(),
    document: jsonb("document").notNull(),
    signedAt: instant("signed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.chamberId, t.purpose] })],
);

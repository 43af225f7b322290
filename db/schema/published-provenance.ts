import { bigint, boolean, customType, integer, jsonb, smallint, text, timestamp } from "drizzle-orm/pg-core";
import type { Standing } from "#db/schema/artisans.ts";
import type { CredentialKind, KeyEnd, StatusPurpose } from "#db/schema/provenance.ts";
import { localized, published } from "#db/schema/published-parts.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

// What anyone may see of credentials and of the log: the public halves, by views made in the migrations.

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A piece that was ever shown or signed for, whatever became of it or of its maker's standing. */
export const verifiablePiece = published
  .view("verifiable_piece", {
    id: text("id").$type<Id<"piece">>().notNull(),
    serial: text("serial").notNull(),
    title: localized("title"),
    materials: jsonb("materials").$type<LocalizedText[]>().notNull(),
    isDemonstration: boolean("is_demonstration").notNull(),
    publishedAt: instant("published_at").notNull(),
    craftId: text("craft_id").$type<Id<"craft">>().notNull(),
    craftName: localized("craft_name"),
    craftFamily: text("craft_family").notNull(),
    artisanId: text("artisan_id").$type<Id<"artisan">>().notNull(),
    artisanName: localized("artisan_name"),
    town: localized("town"),
    artisanKind: text("artisan_kind").notNull(),
    artisanState: text("artisan_state").$type<Standing>().notNull(),
    chamberId: text("chamber_id").$type<Id<"chamber">>().notNull(),
    chamberKey: text("chamber_key").notNull(),
    chamberName: localized("chamber_name"),
    regionName: localized("region_name"),
    storageKey: text("storage_key"),
    imageWidths: jsonb("image_widths").$type<{ avif: number[]; webp: number[] }>(),
    imageIsDemonstration: boolean("image_is_demonstration"),
    gtin: text("gtin"),
  })
  .existing();

export const publishedRecord = published
  .view("piece_record", {
    id: text("id").notNull(),
    chamberId: text("chamber_id").$type<Id<"chamber">>().notNull(),
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    document: jsonb("document").notNull(),
    digest: text("digest").notNull(),
    statusIndex: integer("status_index").notNull(),
    revokedAt: instant("revoked_at"),
    createdAt: instant("created_at").notNull(),
    suspensionIndex: integer("suspension_index"),
    suspendedAt: instant("suspended_at"),
    salt: bytea("salt"),
  })
  .existing();

/** Signed credentials, save those of cards: a card is for whoever has its code (`published.card_credential`). */
export const publishedCredential = published
  .view("credential", {
    id: text("id").notNull(),
    kind: text("kind").$type<CredentialKind>().notNull(),
    chamberId: text("chamber_id").$type<Id<"chamber">>().notNull(),
    pieceId: text("piece_id").$type<Id<"piece">>(),
    artisanId: text("artisan_id").$type<Id<"artisan">>(),
    badgeId: text("badge_id").$type<Id<"badge">>(),
    cardId: text("card_id").$type<Id<"card">>(),
    document: jsonb("document").notNull(),
    digest: text("digest").notNull(),
    salt: bytea("salt"),
    statusIndex: integer("status_index").notNull(),
    suspensionIndex: integer("suspension_index"),
    revokedAt: instant("revoked_at"),
    suspendedAt: instant("suspended_at"),
    createdAt: instant("created_at").notNull(),
  })
  .existing();

export const publishedKey = published
  .view("signing_key", {
    id: text("id").notNull(),
    chamberId: text("chamber_id").$type<Id<"chamber">>(),
    chamberKey: text("chamber_key"),
    purpose: text("purpose").$type<"credentials" | "log">().notNull(),
    publicKeyMultibase: text("public_key_multibase").notNull(),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
    endReason: text("end_reason").$type<KeyEnd>(),
  })
  .existing();

export const publishedStatusList = published
  .view("status_list", {
    chamberId: text("chamber_id").$type<Id<"chamber">>().notNull(),
    chamberKey: text("chamber_key").notNull(),
    purpose: text("purpose").$type<StatusPurpose>().notNull(),
    document: jsonb("document").notNull(),
    signedAt: instant("signed_at").notNull(),
    validUntil: instant("valid_until"),
    number: integer("number").notNull(),
  })
  .existing();

export const publishedLogEntry = published
  .view("log_entry", {
    index: bigint("index", { mode: "number" }).notNull(),
    leaf: bytea("leaf").notNull(),
    leafHash: bytea("leaf_hash").notNull(),
    credentialId: text("credential_id"),
  })
  .existing();

export const publishedLogNode = published
  .view("log_node", {
    level: smallint("level").notNull(),
    index: bigint("index", { mode: "number" }).notNull(),
    hash: bytea("hash").notNull(),
  })
  .existing();

export const publishedCheckpoint = published
  .view("log_checkpoint", {
    size: bigint("size", { mode: "number" }).notNull(),
    root: bytea("root").notNull(),
    keyId: text("key_id").notNull(),
    note: text("note").notNull(),
    createdAt: instant("created_at").notNull(),
  })
  .existing();

export const publishedWitness = published
  .view("witness", {
    name: text("name").notNull(),
    publicKey: bytea("public_key").notNull(),
    operator: localized("operator").notNull(),
    isDemonstration: boolean("is_demonstration").notNull(),
    createdAt: instant("created_at").notNull(),
    retiredAt: instant("retired_at"),
  })
  .existing();

export const publishedCosignature = published
  .view("log_cosignature", {
    size: bigint("size", { mode: "number" }).notNull(),
    witness: text("witness").notNull(),
    line: text("line").notNull(),
    signedAt: instant("signed_at").notNull(),
  })
  .existing();

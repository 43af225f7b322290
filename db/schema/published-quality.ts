import { boolean, date, jsonb, smallint, text } from "drizzle-orm/pg-core";
import type { Evidence } from "#db/schema/chambers.ts";
import { localized, published } from "#db/schema/published-parts.ts";
import type { LabelKind } from "#db/schema/quality.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Certificates in force on Morocco's day, of makers who are shown: nothing of what was asked, suspended or found in a workshop. */
export const publishedLabelCertificate = published
  .view("label_certificate", {
    id: text("id").$type<Id<"labelCertificate">>().notNull(),
    artisanId: text("artisan_id").$type<Id<"artisan">>().notNull(),
    kind: text("kind").$type<LabelKind>().notNull(),
    name: localized("name"),
    issuer: localized("issuer"),
    evidence: text("evidence").$type<Evidence>().notNull(),
    level: smallint("level").notNull(),
    levels: smallint("levels").notNull(),
    number: text("number").notNull(),
    issuingBody: text("issuing_body").notNull(),
    issuedOn: date("issued_on").notNull(),
    expiresOn: date("expires_on").notNull(),
    craftIds: text("craft_ids").array().$type<Id<"craft">[]>().notNull(),
    craftNames: jsonb("craft_names").$type<LocalizedText[]>().notNull(),
    pieceIds: text("piece_ids").array().$type<Id<"piece">[]>().notNull(),
    chamberName: localized("chamber_name"),
    isDemonstration: boolean("is_demonstration").notNull(),
  })
  .existing();

/** The pieces that a certificate in force covers. */
export const publishedLabelledPiece = published
  .view("labelled_piece", {
    certificateId: text("certificate_id").$type<Id<"labelCertificate">>().notNull(),
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
  })
  .existing();

import { index, integer, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

export type DocumentKind =
  | "identity_front"
  | "identity_back"
  | "diploma"
  | "practice_attestation"
  | "organisation_statutes"
  | "organisation_members"
  | "register_extract"
  | "consent_form"
  | "portrait"
  | "workshop"
  | "hands"
  | "piece"
  | "visit"
  | "card_scan"
  | "registry_file"
  | "cover_file"
  | "badge_evidence"
  | "programme_evidence"
  | "skill_evidence"
  | "unit_condition"
  | "label_certificate"
  | "inspection"
  | "equipment_photo"
  | "body_minutes";

/** What a private file holds: a picture cleaned by us, a table, or a PDF as it was sent. */
export type DocumentMedia = "image/webp" | "text/csv" | "application/pdf" | FilmMedia;
/** Films lie in the store in parts, each sealed by itself, so that a part is played without the rest. */
export type FilmMedia = "video/mp4" | "video/webm" | "video/3gpp";

/**
 * A private file: sealed in the private store under a key of its own, which is itself sealed here. Without `sealedKey`
 * (a shredded document) nothing can read the bytes again.
 */
export const document = pgTable(
  "document",
  {
    id: id("document"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    applicationId: idRef("application_id", "application"),
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    visitId: idRef("visit_id", "visit"),
    kind: text("kind").$type<DocumentKind>().notNull(),
    position: smallint("position").notNull().default(0),
    storageKey: text("storage_key").notNull().unique(),
    sealedKey: text("sealed_key"),
    mediaType: text("media_type").$type<DocumentMedia>().notNull(),
    // Of the sealed content: bytes, and pixels for pictures.
    size: integer("size").notNull(),
    width: integer("width"),
    height: integer("height"),
    uploadedBy: idRef("uploaded_by", "user")
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
    shreddedAt: instant("shredded_at"),
    // When the store forgot the bytes too. Until then they lie there and nothing can read them.
    removedAt: instant("removed_at"),
    shreddedWhy: text("shredded_why").$type<"replaced" | "withdrawn" | "retention" | "erasure">(),
  },
  (t) => [
    index("document_application").on(t.applicationId, t.kind),
    index("document_artisan").on(t.artisanId, t.kind),
  ],
);

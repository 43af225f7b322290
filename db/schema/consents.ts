import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

export type ConsentPurpose =
  | "processing"
  | "assisted"
  | "publication"
  | "photographs"
  | "sms"
  | "health_cover"
  | "lineage"
  | "certificates";

/**
 * An agreement somebody gave, and took back. Law 09-08 asks for consent that can be shown: which words, in which
 * language, how, when, and before whom. A withdrawal is written on the row; a new agreement is a new row.
 */
export const consent = pgTable(
  "consent",
  {
    id: id("consent"),
    applicationId: idRef("application_id", "application"),
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    purpose: text("purpose").$type<ConsentPurpose>().notNull(),
    // Version of the words agreed to, as messages/<language>/consents.json holds them.
    wording: text("wording").notNull(),
    locale: text("locale").notNull(),
    method: text("method").$type<"own_account" | "signature" | "spoken_before_witness">().notNull(),
    // A photograph of the signed form, or null.
    documentId: idRef("document_id", "document"),
    givenAt: instant("given_at").notNull(),
    recordedBy: idRef("recorded_by", "user")
      .notNull()
      .references(() => user.id),
    witness: text("witness"),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnBy: idRef("withdrawn_by", "user").references(() => user.id),
  },
  (t) => [
    check("consent_subject", sql`num_nonnulls(${t.applicationId}, ${t.artisanId}) >= 1`),
    index("consent_application").on(t.applicationId, t.purpose),
    index("consent_artisan").on(t.artisanId, t.purpose),
  ],
);

import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
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
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, currency, id, idRef, instant, localized, minor } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

export type PieceState =
  | "draft"
  | "proposed"
  | "revision_requested"
  | "published"
  | "paused"
  | "sold"
  | "archived";
export type Availability = "unique" | "stock" | "made_to_order";
/** What the maker declares about who made it: their own hands, their workshop's, their members', or finished by them. */
export type MakerRole = "made" | "made_in_workshop" | "made_by_members" | "finished";
/** Where a variant may go: anywhere, inside Morocco alone, abroad with a paper only, or nowhere (work done in place). */
export type Restriction = "none" | "national_only" | "export_permit" | "not_shippable";

/** A piece for sale: one object, a stocked article, or something made to order. `serial` is on its label and QR code. */
export const piece = pgTable(
  "piece",
  {
    id: id("piece"),
    serial: text("serial").notNull().unique(),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
    state: text("state").$type<PieceState>().notNull().default("draft"),
    availability: text("availability").$type<Availability>().notNull(),
    leadDays: integer("lead_days"),
    title: localized("title").notNull(),
    description: localized("description").notNull(),
    materials: jsonb("materials").$type<LocalizedText[]>().notNull(),
    care: localized("care").notNull(),
    // Millimetres and grams, as the maker measured them; null where it has no meaning.
    lengthMm: integer("length_mm"),
    widthMm: integer("width_mm"),
    heightMm: integer("height_mm"),
    weightGrams: integer("weight_grams").notNull(),
    // Said with the price: "each bowl differs a little in colour". Null where nothing differs.
    variationNote: localized("variation_note"),
    makerRole: text("maker_role").$type<MakerRole>().notNull().default("made"),
    // Hours of work in one piece and pairs of hands that gave them, as the maker declares. Null when not said.
    hoursOfWork: integer("hours_of_work"),
    hands: smallint("hands"),
    // What `option` of the variants chooses ("Size", "Colour"); null for a piece without a choice.
    optionName: localized("option_name"),
    // Warnings that the law of the buyer's country asks for, in the buyer's language.
    safetyWarnings: localized("safety_warnings"),
    hsHeading: text("hs_heading"),
    // Year an old piece was made, Gregorian; null for new work. Antiques need a permit to leave the country.
    madeYear: smallint("made_year"),
    // Counts the changes, so that two people who edit at once notice each other.
    version: integer("version").notNull().default(1),
    // The version that was last let into the shop: what was changed since is new to a chamber that looks at pieces.
    publishedVersion: integer("published_version"),
    // Since when it waits for the chamber.
    proposedAt: instant("proposed_at"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    publishedAt: instant("published_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("piece_artisan").on(t.artisanId, t.state),
    index("piece_craft").on(t.craftId, t.state),
    index("piece_proposed").on(t.proposedAt).where(sql`${t.state} = 'proposed'`),
    index("piece_published").on(t.state, t.publishedAt, t.id),
    check("piece_made_year", sql`${t.madeYear} between 1000 and 2200`),
    check("piece_hands", sql`${t.hands} > 0 and ${t.hoursOfWork} > 0`),
    check("piece_lead_days", sql`(${t.availability} = 'made_to_order') = (${t.leadDays} is not null)`),
  ],
);

/** What is really bought: a piece in one of its options, with its own price. A piece has at least one. */
export const variant = pgTable(
  "variant",
  {
    id: id("variant"),
    sku: text("sku").notNull().unique(),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    option: localized("option"),
    priceMinor: minor("price_minor").notNull(),
    currency: currency().notNull(),
    position: smallint("position").notNull().default(0),
    // Null where the piece's own figure holds for this option too.
    hsHeading: text("hs_heading"),
    lengthMm: integer("length_mm"),
    widthMm: integer("width_mm"),
    heightMm: integer("height_mm"),
    weightGrams: integer("weight_grams"),
    // ISO 3166-1 alpha-2 of the country of origin on customs papers.
    originCountry: char("origin_country", { length: 2 }).notNull().default("MA"),
    restriction: text("restriction").$type<Restriction>().notNull().default("none"),
    // Taken out of the offer by its maker. The row stays: orders and labels name its sku.
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    unique("variant_position").on(t.pieceId, t.position),
    index("variant_piece").on(t.pieceId, t.position),
    check("variant_price", sql`${t.priceMinor} > 0`),
    check(
      "variant_restriction",
      sql`${t.restriction} in ('none', 'national_only', 'export_permit', 'not_shippable')`,
    ),
  ],
);

/** Units that exist and units promised to a checkout. A counter row is enough: contention for one piece is small. */
export const stock = pgTable(
  "stock",
  {
    sku: text("sku")
      .primaryKey()
      .references(() => variant.sku),
    onHand: integer("on_hand").notNull(),
    held: integer("held").notNull().default(0),
  },
  (t) => [check("stock_bounds", sql`${t.held} >= 0 and ${t.held} <= ${t.onHand}`)],
);

/** What a picture shows: the piece from the front or the back, near, beside a known size, or at work. */
export type PictureView = "front" | "detail" | "back" | "scale" | "hands";

/** Widths in pixels that exist in each format. Pictures of before JPEG was made have none of it. */
export type PictureWidths = { avif: number[]; webp: number[]; jpeg?: number[] };

export const pieceImage = pgTable(
  "piece_image",
  {
    id: id("image"),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    position: smallint("position").notNull(),
    view: text("view").$type<PictureView>().notNull(),
    // Storage key without size and format: `pieces/<hash>`; files are `<key>-<width>.<avif|webp|jpg>`.
    storageKey: text("storage_key").notNull(),
    widths: jsonb("widths").$type<PictureWidths>().notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    thumbhash: text("thumbhash").notNull(),
    // Of the bytes as they were sent.
    originalSha256: text("original_sha256").notNull(),
    // The cleaned picture the files were made from: where it lies in the private store, sealed under a key sealed here.
    originalKey: text("original_key"),
    originalSealedKey: text("original_sealed_key"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
  },
  (t) => [unique("piece_image_position").on(t.pieceId, t.position)],
);

/** Pieces a chamber presents together. */
export const collection = pgTable("collection", {
  id: id("collection"),
  key: text("key").notNull().unique(),
  chamberId: idRef("chamber_id", "chamber")
    .notNull()
    .references(() => chamber.id),
  title: localized("title").notNull(),
  intro: localized("intro").notNull(),
  publishedAt: instant("published_at"),
  createdAt: createdAt(),
});

export const collectionPiece = pgTable(
  "collection_piece",
  {
    collectionId: idRef("collection_id", "collection")
      .notNull()
      .references(() => collection.id),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    position: smallint("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.collectionId, t.pieceId] })],
);

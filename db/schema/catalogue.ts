import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  char,
  check,
  foreignKey,
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
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, currency, id, idRef, instant, localized, minor } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { fair } from "#db/schema/fair.ts";
import { user } from "#db/schema/identity.ts";
import { lineage } from "#db/schema/lineage.ts";
import { shippingProfile } from "#db/schema/shipping-profiles.ts";
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
    // What its maker calls it in their own lists; one piece of a workshop has it.
    reference: text("reference"),
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
    // Month this piece was made, `YYYY-MM`; how it is mended; and its Global Trade Item Number as 14 digits, typed and never minted.
    madeMonth: char("made_month", { length: 7 }),
    repair: localized("repair"),
    gtin: char("gtin", { length: 14 }),
    // The line of learning that its maker made it in, as an apprentice under a master; one of their own, in its craft.
    madeUnderLineageId: idRef("made_under_lineage_id", "lineage").references(() => lineage.id),
    // Counts the changes, so that two people who edit at once notice each other.
    version: integer("version").notNull().default(1),
    // The version that was last let into the shop: what was changed since is new to a chamber that looks at pieces.
    publishedVersion: integer("published_version"),
    // Since when it waits for the chamber.
    proposedAt: instant("proposed_at"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    // How it is packed, by a profile of its own maker; null where the packing weighs next to nothing.
    shippingProfileId: idRef("shipping_profile_id", "shippingProfile"),
    // What its maker wants for one unit at least, in dirhams: no promotion goes below it. Read by nobody else.
    floorMinor: minor("floor_minor"),
    publishedAt: instant("published_at"),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      name: "piece_shipping_profile",
      columns: [t.shippingProfileId, t.artisanId],
      foreignColumns: [shippingProfile.id, shippingProfile.artisanId],
    }),
    index("piece_shipping_profile").on(t.shippingProfileId).where(sql`${t.shippingProfileId} is not null`),
    index("piece_artisan").on(t.artisanId, t.state),
    unique("piece_reference").on(t.artisanId, t.reference),
    index("piece_craft").on(t.craftId, t.state),
    index("piece_proposed").on(t.proposedAt).where(sql`${t.state} = 'proposed'`),
    index("piece_made_under").on(t.madeUnderLineageId).where(sql`${t.madeUnderLineageId} is not null`),
    index("piece_published").on(t.state, t.publishedAt, t.id),
    check("piece_made_year", sql`${t.madeYear} between 1000 and 2200`),
    check("piece_made_month", sql`${t.madeMonth} ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])$'`),
    check("piece_gtin", sql`is_gtin(${t.gtin})`),
    check("piece_floor", sql`${t.floorMinor} > 0`),
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

/** Units that came back to a shelf after they had left it: cancelled, refused at the door or returned. Append-only. */
export const stockReturn = pgTable("stock_return", {
  n: bigint("n", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  sku: text("sku")
    .notNull()
    .references(() => variant.sku),
  quantity: integer("quantity").notNull(),
  at: instant("at").notNull().default(sql`clock_timestamp()`),
});

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
    // The public file that a record names and the SHA-256 of its bytes, in hex; null for pictures of before records named any.
    recordFile: text("record_file"),
    recordSha256: text("record_sha256"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
  },
  (t) => [
    unique("piece_image_position").on(t.pieceId, t.position),
    check("piece_image_record", sql`(${t.recordFile} is null) = (${t.recordSha256} is null)`),
  ],
);

/** A time of the year that a collection is for. `mawsim`: the moussems, yearly gatherings where crafts are sold. */
export type Season = "ramadan" | "aid" | "mawsim" | "summer" | "back_to_school" | "year_end";

/**
 * Pieces presented together by a chamber, or, where it is nobody's, by the Maison de l'Artisan for the whole country. Shown from
 * `publishedAt` to `endsAt`; a draft until then. The pieces are those of `collectionPiece`, or those that the rule finds.
 */
export const collection = pgTable(
  "collection",
  {
    id: id("collection"),
    key: text("key").notNull().unique(),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    title: localized("title").notNull(),
    // Why they stand together, in paragraphs.
    intro: localized("intro").notNull(),
    chosenBy: text("chosen_by").$type<"hand" | "rule">().notNull().default("hand"),
    // Every condition that is set must hold.
    ruleCraftId: idRef("rule_craft_id", "craft").references(() => craft.id),
    ruleRegion: text("rule_region"),
    ruleTown: text("rule_town"),
    ruleMaterial: text("rule_material"),
    ruleMinMinor: minor("rule_min_minor"),
    ruleMaxMinor: minor("rule_max_minor"),
    ruleBadge: text("rule_badge"),
    coverPieceId: idRef("cover_piece_id", "piece").references(() => piece.id),
    publishedAt: instant("published_at"),
    endsAt: instant("ends_at"),
    // When and where it belongs: a season, a fair, and what else there is to say of it in words.
    season: text("season").$type<Season>(),
    fairId: idRef("fair_id", "fair").references(() => fair.id),
    occasion: localized("occasion"),
    // Its place on the home page, the first first.
    homeSlot: smallint("home_slot"),
    // The code its own page sends along with each piece.
    via: text("via").unique(),
    // When pages were last told that it begins or ends.
    stampedAt: instant("stamped_at"),
    // Counts the writes of its words: who writes over another's is told.
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("collection_home_slot_chamber")
      .on(sql`coalesce(${t.chamberId}, '')`)
      .where(sql`${t.homeSlot} is not null`),
    index("collection_turning").on(t.publishedAt, t.endsAt),
    index("collection_fair").on(t.fairId),
    check(
      "collection_season",
      sql`${t.season} in ('ramadan', 'aid', 'mawsim', 'summer', 'back_to_school', 'year_end')`,
    ),
    check("collection_chosen_by", sql`${t.chosenBy} in ('hand', 'rule')`),
    check(
      "collection_rule",
      sql`${t.chosenBy} = 'hand' or num_nonnulls(${t.ruleCraftId}, ${t.ruleRegion}, ${t.ruleTown}, ${t.ruleMaterial},
        ${t.ruleMinMinor}, ${t.ruleMaxMinor}, ${t.ruleBadge}) > 0`,
    ),
    check(
      "collection_rule_price",
      sql`${t.ruleMinMinor} > 0 and ${t.ruleMaxMinor} >= coalesce(${t.ruleMinMinor}, 1)`,
    ),
    check(
      "collection_time",
      sql`${t.endsAt} is null or ${t.publishedAt} is null or ${t.endsAt} > ${t.publishedAt}`,
    ),
    check("collection_home_slot", sql`${t.homeSlot} between 1 and 6`),
  ],
);

/** What a national collection asks of a chamber whose makers are in it, and its answer; null while there is none. */
export const collectionConsent = pgTable(
  "collection_consent",
  {
    collectionId: idRef("collection_id", "collection")
      .notNull()
      .references(() => collection.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    askedAt: instant("asked_at").notNull().default(sql`now()`),
    agrees: boolean("agrees"),
    answeredAt: instant("answered_at"),
    answeredBy: idRef("answered_by", "user").references(() => user.id, { onDelete: "set null" }),
  },
  (t) => [
    primaryKey({ columns: [t.collectionId, t.chamberId] }),
    check("collection_consent_answered", sql`(${t.agrees} is null) = (${t.answeredAt} is null)`),
  ],
);

/** A way that leads to a collection, told by its code, and how often it was followed. Nobody is in the number. */
export const collectionLink = pgTable(
  "collection_link",
  {
    code: text("code").primaryKey(),
    collectionId: idRef("collection_id", "collection")
      .notNull()
      .references(() => collection.id),
    // Where the curator put it: a poster, a message. Empty for the collection's own.
    label: text("label").notNull(),
    visits: bigint("visits", { mode: "number" }).notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    index("collection_link_collection").on(t.collectionId),
    check("collection_link_code", sql`${t.code} ~ '^[A-Z0-9]{5,12}$'`),
    check("collection_link_visits", sql`${t.visits} >= 0`),
  ],
);

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

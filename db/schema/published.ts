import { bigint, boolean, char, date, integer, jsonb, smallint, text, timestamp } from "drizzle-orm/pg-core";
import type {
  Availability,
  MakerRole,
  PictureView,
  PictureWidths,
  Restriction,
  Season,
} from "#db/schema/catalogue.ts";
import type { Evidence } from "#db/schema/chambers.ts";
import type { SlugKind } from "#db/schema/crafts.ts";
import { localized, published } from "#db/schema/published-parts.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Currency } from "#lib/money/money.ts";

// What anyone may see: views made by the migrations, the only thing the role `public_reader` can select from.

export const publishedChamber = published
  .view("chamber", {
    id: text("id").$type<Id<"chamber">>().notNull(),
    key: text("key").notNull(),
    regionCode: text("region_code").notNull(),
    regionName: localized("region_name"),
    name: localized("name"),
    seat: jsonb("seat").$type<LocalizedText>(),
    artisans: integer("artisans").notNull(),
    seatEvidence: text("seat_evidence").$type<Evidence>().notNull(),
    seatSource: text("seat_source"),
    seatRecordedOn: date("seat_recorded_on"),
    intro: jsonb("intro").$type<LocalizedText>(),
    address: jsonb("address").$type<LocalizedText>(),
    languages: text("languages").array().notNull(),
    contactEmail: text("contact_email"),
    contactPhone: text("contact_phone"),
    website: text("website"),
    openingHours: jsonb("opening_hours").$type<LocalizedText>(),
  })
  .existing();

/** The branches of chambers that are open. */
export const publishedAnnex = published
  .view("annex", {
    id: text("id").$type<Id<"annex">>().notNull(),
    chamberId: text("chamber_id").$type<Id<"chamber">>().notNull(),
    provinceCode: text("province_code"),
    name: localized("name"),
    town: localized("town"),
    address: jsonb("address").$type<LocalizedText>(),
    contactPhone: text("contact_phone"),
    evidence: text("evidence").$type<Evidence>().notNull(),
    source: text("source").notNull(),
    recordedOn: date("recorded_on").notNull(),
  })
  .existing();

export const publishedCraft = published
  .view("craft", {
    id: text("id").$type<Id<"craft">>().notNull(),
    key: text("key").notNull(),
    family: text("family").notNull(),
    name: localized("name"),
    place: jsonb("place").$type<LocalizedText>(),
    summary: localized("summary"),
    grade: text("grade").notNull(),
    pieces: integer("pieces").notNull(),
    activeMasters: integer("active_masters"),
    assessedOn: date("assessed_on"),
    gradeIsDemonstration: boolean("grade_is_demonstration").notNull(),
  })
  .existing();

export const publishedArtisan = published
  .view("artisan", {
    id: text("id").$type<Id<"artisan">>().notNull(),
    chamberId: text("chamber_id").$type<Id<"chamber">>().notNull(),
    chamberName: localized("chamber_name"),
    kind: text("kind").notNull(),
    name: localized("name"),
    town: localized("town"),
    story: localized("story"),
    sinceYear: smallint("since_year"),
    registryNumber: text("registry_number"),
    portraitKey: text("portrait_key"),
    isDemonstration: boolean("is_demonstration").notNull(),
    verifiedAt: timestamp("verified_at", { withTimezone: true, mode: "date" }),
    pieces: integer("pieces").notNull(),
  })
  .existing();

export const publishedPiece = published
  .view("piece", {
    id: text("id").$type<Id<"piece">>().notNull(),
    serial: text("serial").notNull(),
    artisanId: text("artisan_id").$type<Id<"artisan">>().notNull(),
    craftId: text("craft_id").$type<Id<"craft">>().notNull(),
    state: text("state").$type<"published" | "sold">().notNull(),
    availability: text("availability").$type<Availability>().notNull(),
    leadDays: integer("lead_days"),
    title: localized("title"),
    description: localized("description"),
    materials: jsonb("materials").$type<LocalizedText[]>().notNull(),
    care: localized("care"),
    lengthMm: integer("length_mm"),
    widthMm: integer("width_mm"),
    heightMm: integer("height_mm"),
    weightGrams: integer("weight_grams").notNull(),
    // Some option may not be sent everywhere.
    isRestricted: boolean("is_restricted").notNull(),
    isDemonstration: boolean("is_demonstration").notNull(),
    publishedAt: timestamp("published_at", { withTimezone: true, mode: "date" }).notNull(),
    variationNote: jsonb("variation_note").$type<LocalizedText>(),
    makerRole: text("maker_role").$type<MakerRole>().notNull(),
    hoursOfWork: integer("hours_of_work"),
    hands: smallint("hands"),
    optionName: jsonb("option_name").$type<LocalizedText>(),
    safetyWarnings: jsonb("safety_warnings").$type<LocalizedText>(),
    hsHeading: text("hs_heading"),
    chamberId: text("chamber_id").$type<Id<"chamber">>().notNull(),
    regionCode: text("region_code").notNull(),
    madeYear: smallint("made_year"),
    // Days until a unit can be handed over where it takes more than the usual; null where it does not.
    readyDays: integer("ready_days"),
  })
  .existing();

/** A sku that can be bought, with the units still free. */
export const publishedOffer = published
  .view("offer", {
    sku: text("sku").notNull(),
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    option: jsonb("option").$type<LocalizedText>(),
    priceMinor: bigint("price_minor", { mode: "number" }).notNull(),
    currency: char("currency", { length: 3 }).$type<Currency>().notNull(),
    position: smallint("position").notNull(),
    available: integer("available").notNull(),
    hsHeading: text("hs_heading"),
    weightGrams: integer("weight_grams").notNull(),
    lengthMm: integer("length_mm"),
    widthMm: integer("width_mm"),
    heightMm: integer("height_mm"),
    originCountry: char("origin_country", { length: 2 }).notNull(),
    restriction: text("restriction").$type<Restriction>().notNull(),
    // One unit with its packing.
    shippedGrams: integer("shipped_grams").notNull(),
  })
  .existing();

export const publishedImage = published
  .view("piece_image", {
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    position: smallint("position").notNull(),
    view: text("view").$type<PictureView>().notNull(),
    storageKey: text("storage_key").notNull(),
    widths: jsonb("widths").$type<PictureWidths>().notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    thumbhash: text("thumbhash").notNull(),
    originalSha256: text("original_sha256").notNull(),
    isDemonstration: boolean("is_demonstration").notNull(),
  })
  .existing();

export const publishedSlug = published
  .view("slug", {
    kind: text("kind").$type<SlugKind>().notNull(),
    locale: text("locale").notNull(),
    slug: text("slug").notNull(),
    targetId: text("target_id").notNull(),
    isCurrent: boolean("is_current").notNull(),
  })
  .existing();

export const publishedCollection = published
  .view("collection", {
    id: text("id").$type<Id<"collection">>().notNull(),
    key: text("key").notNull(),
    /** Null for a national collection. */
    chamberId: text("chamber_id").$type<Id<"chamber">>(),
    chamberName: jsonb("chamber_name").$type<LocalizedText>(),
    title: localized("title"),
    intro: localized("intro"),
    publishedAt: timestamp("published_at", { withTimezone: true, mode: "date" }).notNull(),
    endsAt: timestamp("ends_at", { withTimezone: true, mode: "date" }),
    coverPieceId: text("cover_piece_id").$type<Id<"piece">>(),
    occasion: jsonb("occasion").$type<LocalizedText>(),
    homeSlot: smallint("home_slot"),
    via: text("via"),
    chamberKey: text("chamber_key"),
    season: text("season").$type<Season>(),
    /** Null where the fair was called off. */
    fairId: text("fair_id").$type<Id<"fair">>(),
    fairSlug: text("fair_slug"),
    fairTitle: jsonb("fair_title").$type<LocalizedText>(),
  })
  .existing();

export const publishedCollectionPiece = published
  .view("collection_piece", {
    collectionId: text("collection_id").$type<Id<"collection">>().notNull(),
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    position: integer("position").notNull(),
  })
  .existing();

export const publishedBadge = published
  .view("badge", {
    id: text("id").$type<Id<"badge">>().notNull(),
    claim: text("claim").notNull(),
    craftId: text("craft_id").$type<Id<"craft">>(),
    artisanId: text("artisan_id").$type<Id<"artisan">>(),
    pieceId: text("piece_id").$type<Id<"piece">>(),
    chamberId: text("chamber_id").$type<Id<"chamber">>().notNull(),
    chamberName: localized("chamber_name"),
    state: text("state").$type<"active" | "suspended" | "revoked" | "expired">().notNull(),
    publicNote: localized("public_note"),
    issuedAt: timestamp("issued_at", { withTimezone: true, mode: "date" }).notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true, mode: "date" }).notNull(),
    revokedAt: timestamp("revoked_at", { withTimezone: true, mode: "date" }),
    revocationReason: jsonb("revocation_reason").$type<LocalizedText>(),
    suspendedAt: timestamp("suspended_at", { withTimezone: true, mode: "date" }),
    suspensionReason: text("suspension_reason"),
    revocationCode: text("revocation_code"),
    method: text("method").notNull(),
    evidenceCount: integer("evidence_count").notNull(),
  })
  .existing();

/** What the public look-up may say of a registry number. `source` is a maker's registration or a line of a chamber's file. */
export const publishedRegisterEntry = published
  .view("register_entry", {
    numberKey: text("number_key").notNull(),
    registryNumber: text("registry_number").notNull(),
    source: text("source").$type<"registration" | "chamber_file">().notNull(),
    chamberId: text("chamber_id").$type<Id<"chamber">>().notNull(),
    chamberName: localized("chamber_name"),
    category: text("category").notNull(),
    knownAt: timestamp("known_at", { withTimezone: true, mode: "date" }),
    validUntil: date("valid_until"),
    isDemonstration: boolean("is_demonstration").notNull(),
    artisanId: text("artisan_id").$type<Id<"artisan">>(),
    name: jsonb("name").$type<LocalizedText>(),
    town: jsonb("town").$type<LocalizedText>(),
  })
  .existing();

/** The crafts that shown makers are registered for. */
export const publishedArtisanCraft = published
  .view("artisan_craft", {
    artisanId: text("artisan_id").$type<Id<"artisan">>().notNull(),
    craftId: text("craft_id").$type<Id<"craft">>().notNull(),
    key: text("key").notNull(),
    name: localized("name"),
  })
  .existing();

import { bigint, boolean, char, date, integer, numeric, text, timestamp } from "drizzle-orm/pg-core";
import type { Bearer, PromotionKind } from "#db/schema/promotions.ts";
import { localized, published } from "#db/schema/published-parts.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Currency } from "#lib/money/money.ts";

// Views of the catalogue besides those of published.ts: the taxonomy and what prices are made of.

export const publishedRegion = published
  .view("region", { code: text("code").notNull(), name: localized("name") })
  .existing();

export const publishedMaterial = published
  .view("material", {
    key: text("key").notNull(),
    name: localized("name"),
    isProtected: boolean("is_protected").notNull(),
  })
  .existing();

export const publishedTechnique = published
  .view("technique", { key: text("key").notNull(), name: localized("name") })
  .existing();

export const publishedPieceMaterial = published
  .view("piece_material", {
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    materialKey: text("material_key").notNull(),
  })
  .existing();

export const publishedPieceTechnique = published
  .view("piece_technique", {
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    techniqueKey: text("technique_key").notNull(),
  })
  .existing();

export const publishedVariantPrice = published
  .view("variant_price", {
    sku: text("sku").notNull(),
    currency: char("currency", { length: 3 }).$type<Currency>().notNull(),
    priceMinor: bigint("price_minor", { mode: "number" }).notNull(),
  })
  .existing();

/** The quote in force today, one row a currency. */
export const publishedExchangeQuote = published
  .view("exchange_quote", {
    currency: char("currency", { length: 3 }).$type<Currency>().notNull(),
    perDirham: numeric("per_dirham").notNull(),
    validFrom: date("valid_from").notNull(),
    roundToMinor: integer("round_to_minor").notNull(),
    source: text("source").notNull(),
    isDemonstration: boolean("is_demonstration").notNull(),
  })
  .existing();

/** Who answers for safety inside the European Union, in force today: one row, or none. */
export const publishedResponsiblePerson = published
  .view("responsible_person", {
    name: text("name").notNull(),
    address: text("address").notNull(),
    email: text("email").notNull(),
    isDemonstration: boolean("is_demonstration").notNull(),
  })
  .existing();

/** The platform's commission in force today, in basis points of the goods: one row, or none. */
export const publishedCommission = published
  .view("commission", {
    validFrom: date("valid_from").notNull(),
    basisPoints: integer("basis_points").notNull(),
    source: text("source").notNull(),
  })
  .existing();

/** When a sold one-off left; null where nobody noted it. */
export const publishedSoldPiece = published
  .view("sold_piece", {
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    soldAt: timestamp("sold_at", { withTimezone: true, mode: "date" }),
  })
  .existing();

/** Members of a workshop who made a piece and agree to be named with it. */
export const publishedPieceMaker = published
  .view("piece_maker", {
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    name: text("name").notNull(),
    joinedAt: timestamp("joined_at", { withTimezone: true, mode: "date" }).notNull(),
  })
  .existing();

/** Promotions in force today and not used up, one row a piece that each of them lowers. */
export const publishedPromotion = published
  .view("promotion", {
    id: text("id").$type<Id<"promotion">>().notNull(),
    collectionId: text("collection_id").$type<Id<"collection">>(),
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    kind: text("kind").$type<PromotionKind>().notNull(),
    basisPoints: integer("basis_points"),
    amountMinor: bigint("amount_minor", { mode: "number" }),
    bearer: text("bearer").$type<Bearer>().notNull(),
    endsOn: date("ends_on").notNull(),
    code: text("code"),
    buyerCountry: char("buyer_country", { length: 2 }),
    perBuyer: integer("per_buyer"),
    /** What may still be spent; null where nothing limits it. */
    leftMinor: bigint("left_minor", { mode: "number" }),
    floorMinor: bigint("floor_minor", { mode: "number" }),
  })
  .existing();

/** Pieces a promotion is about, whoever has agreed to it. Read by offices and baskets, not by public pages. */
export const promotionScope = published
  .view("promotion_scope", {
    promotionId: text("promotion_id").$type<Id<"promotion">>().notNull(),
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    artisanId: text("artisan_id").$type<Id<"artisan">>().notNull(),
  })
  .existing();

/** Pieces of every collection, drafts as well. Read by offices, not by public pages. */
export const collectionMember = published
  .view("collection_member", {
    collectionId: text("collection_id").$type<Id<"collection">>().notNull(),
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    position: integer("position").notNull(),
  })
  .existing();

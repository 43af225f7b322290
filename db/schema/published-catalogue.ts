import { bigint, boolean, char, date, integer, numeric, text, timestamp } from "drizzle-orm/pg-core";
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

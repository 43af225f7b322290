import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { variant } from "#db/schema/catalogue.ts";
import { currency, id, instant, minor } from "#db/schema/columns.ts";

/** A price the maker set in a currency of their own accord. It wins over any exchange quote. */
export const variantPrice = pgTable(
  "variant_price",
  {
    sku: text("sku")
      .notNull()
      .references(() => variant.sku),
    currency: currency().notNull(),
    priceMinor: minor("price_minor").notNull(),
    setAt: instant("set_at").notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.sku, t.currency] }),
    check("variant_price_amount", sql`${t.priceMinor} > 0 and ${t.currency} <> 'MAD'`),
  ],
);

/**
 * What a dirham is worth in another currency, from a day on, with its source and the rule by which converted prices are
 * rounded. The newest quote that has begun is the one in force, of one day the one recorded last; older ones stay and none
 * is ever changed.
 */
export const exchangeQuote = pgTable(
  "exchange_quote",
  {
    id: id("exchangeQuote"),
    currency: currency().notNull(),
    // Units of `currency` for one dirham.
    perDirham: numeric("per_dirham", { precision: 18, scale: 8 }).notNull(),
    validFrom: date("valid_from").notNull(),
    // Converted prices are rounded up to a multiple of this, in minor units of `currency` (100: whole euros).
    roundToMinor: integer("round_to_minor").notNull(),
    source: text("source").notNull(),
    recordedAt: instant("recorded_at").notNull().default(sql`now()`),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
  },
  (t) => [
    index("exchange_quote_newest").on(t.currency, t.validFrom, t.recordedAt),
    check("exchange_quote_amounts", sql`${t.perDirham} > 0 and ${t.roundToMinor} > 0`),
  ],
);

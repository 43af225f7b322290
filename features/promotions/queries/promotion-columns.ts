import "server-only";
import { artisan } from "#db/schema/artisans.ts";
import { collection } from "#db/schema/catalogue.ts";
import { craft } from "#db/schema/crafts.ts";
import { promotion } from "#db/schema/promotions.ts";
import type { PromotionTerms } from "#features/promotions/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** What a promotion's terms are read from: the promotion, joined with what it names. */
export const termColumns = {
  row: promotion,
  collection: collection.title,
  craft: craft.name,
  artisan: artisan.name,
};

type Read = {
  row: typeof promotion.$inferSelect;
  collection: LocalizedText | null;
  craft: LocalizedText | null;
  artisan: LocalizedText | null;
};

/** A promotion's terms with the names of what it is about. */
export function termsOf({ row, collection: title, craft: craftName, artisan: maker }: Read): PromotionTerms {
  return {
    ...{ kind: row.kind, basisPoints: row.basisPoints, amountMinor: row.amountMinor },
    scope: { collection: title, craft: craftName, artisan: maker, country: row.buyerCountry },
  };
}

import "server-only";
import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { piece, variant } from "#db/schema/index.ts";
import { buildCart } from "#features/cart/domain/build-cart.ts";
import { readOwnCode } from "#features/cart/queries/own-code.ts";
import { readOwnLines } from "#features/cart/queries/own-lines.ts";
import { getOffers } from "#features/catalogue/index.ts";
import { readRates, readSetPrices } from "#features/pricing/index.ts";
import { chargeUnit, payCurrency, rateOf } from "#features/pricing/schema.ts";
import { chooseReductions, readOffers } from "#features/promotions/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { anyone } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { currencies } from "#lib/money/money.ts";
import { countries } from "#lib/places/countries.ts";

const getCartInput = z.strictObject({
  locale: z.enum(locales),
  /** Where it goes and what the reader chose to pay in, when they said so. */
  country: z.enum(countries).nullish(),
  currency: z.enum(currencies).nullish(),
});

/**
 * The actor's own basket, with prices, stock and restrictions as they are now, in the currency it will be charged in: dirhams
 * where the destination is not known, or the currency has no quote that may be used. Empty for whoever has none.
 */
export const getCart = defineQuery({
  name: "cart.get-cart",
  input: getCartInput,
  policy: anyone,
  handler: async ({ tx, input, actor, now }) => {
    const lines = await readOwnLines(tx, actor);
    const skus = lines.map((line) => line.sku);
    const offers = await getOffers({ locale: input.locale, skus });
    const quotes = await readRates(tx, dayInMorocco(now));
    const country = input.country ?? null;
    const currency = country ? payCurrency(country, input.currency ?? null) : "MAD";
    const code = await readOwnCode(tx, actor);
    const promoted = await readOffers(
      tx,
      offers.map((offer) => offer.pieceId),
      { code, country, buyer: null },
    );
    const set = await readSetPrices(tx, skus);
    const rate = rateOf(currency, quotes) ?? null;
    const quantities = new Map(lines.map((line) => [line.sku, line.quantity]));
    const terms = {
      ...{ country, quotes, rate, set, code },
      // By the charge itself, as it is when the basket is bought.
      reductions: chooseReductions(
        offers,
        promoted.reductions,
        (offer, one) =>
          chargeUnit(offer.price, set.get(offer.sku) ?? [], rate, one).off.minor *
          (quantities.get(offer.sku) ?? 0),
      ),
      deliveries: promoted.deliveries,
    };
    const known = new Set(offers.map((offer) => offer.sku));
    const titles = await readTitles(
      tx,
      skus.filter((sku) => !known.has(sku)),
    );
    return buildCart(lines, offers, terms, titles);
  },
});

async function readTitles(tx: Tx, skus: readonly string[]): Promise<Map<string, LocalizedText>> {
  if (skus.length === 0) return new Map();
  const rows = await tx
    .select({ sku: variant.sku, title: piece.title })
    .from(variant)
    .innerJoin(piece, eq(piece.id, variant.pieceId))
    .where(inArray(variant.sku, [...skus]));
  return new Map(rows.map(({ sku, title }) => [sku, title]));
}

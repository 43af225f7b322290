import "server-only";
import { z } from "zod";
import { maySendTo } from "#features/catalogue/index.ts";
import { priceCheckout } from "#features/checkout/domain/totals.ts";
import { readBasket } from "#features/checkout/queries/read-basket.ts";
import { readCommission, readTariff } from "#features/checkout/queries/read-rates.ts";
import { pricesIn, readQuotes } from "#features/pricing/index.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { anyone } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { countries, zoneOf } from "#lib/places/countries.ts";

/** What the browser's basket costs delivered to a country: shown before anybody types an address. */
export const quoteBasket = defineQuery({
  name: "checkout.quote-basket",
  input: z.strictObject({ country: z.enum(countries) }),
  policy: anyone,
  handler: async ({ tx, input, actor }) => {
    if (actor.kind === "system" || !actor.visitorHash) return null;
    const lines = await readBasket(tx, actor.visitorHash);
    if (lines.length === 0) return null;
    const day = dayInMorocco(now());
    const tariff = await readTariff(tx, zoneOf(input.country), "MAD", day);
    const totals = priceCheckout(lines, tariff, await readCommission(tx, day), "MAD");
    if (!totals) return null;
    const blocked = lines
      .filter((line) => !maySendTo(line.restriction, input.country))
      .map((line) => line.sku);
    const totalIn = pricesIn(totals.total, [], await readQuotes(tx), day);
    return { ...totals, totalIn, blocked };
  },
});

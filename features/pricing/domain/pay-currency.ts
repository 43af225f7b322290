import type { Currency } from "#lib/money/money.ts";
import type { Country } from "#lib/places/countries.ts";
import { currencyOf } from "#lib/places/visitor.ts";

/**
 * What a purchase is paid in: dirhams inside Morocco and for whoever chose them; elsewhere the currency that was chosen, or
 * else the destination's.
 */
export function payCurrency(country: Country, chosen: Currency | null): Currency {
  return country === "MA" ? "MAD" : (chosen ?? currencyOf(country));
}

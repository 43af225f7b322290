import { type Currency, currencies } from "#lib/money/money.ts";
import { type Country, countries, zoneOf } from "#lib/places/countries.ts";

/** Currencies a visitor may choose to see prices in. */
export const visitorCurrencies: readonly Currency[] = currencies;

/** Countries parcels go to as the visitor's script knows them; `byLanguage` is for languages that name no region. */
export const countriesOf = {
  europe: countries.filter((country) => zoneOf(country) === "europe"),
  world: countries.filter((country) => zoneOf(country) === "world"),
  byLanguage: { fr: "FR", en: "US", de: "DE", es: "ES", it: "IT", nl: "NL", pt: "PT", ja: "JP" },
} as const satisfies { byLanguage: Readonly<Record<string, Country>>; [zone: string]: unknown };

/** The currency a country's visitors see before they choose: the script says the same. */
export function currencyOf(country: Country): Currency {
  if (country === "MA") return "MAD";
  if (country === "GB") return "GBP";
  return zoneOf(country) === "europe" ? "EUR" : "USD";
}

/** Cookies that keep the choice: first-party, readable by the page's script, a year. */
export const visitorCookies = { currency: "currency", destination: "destination" } as const;
export const visitorCookieSeconds = 365 * 24 * 3600;

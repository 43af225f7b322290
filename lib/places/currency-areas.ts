import type { Currency } from "#lib/money/money.ts";
import type { Country } from "#lib/places/countries.ts";

/** Countries we deliver to that pay with a currency at home: whom a list of prices in it is made for. */
export const currencyAreas = {
  MAD: ["MA"],
  EUR: [
    ...(["AT", "BE", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR"] as const),
    ...(["IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT", "SI", "SK"] as const),
  ],
  USD: ["US"],
  GBP: ["GB"],
} as const satisfies Record<Currency, readonly Country[]>;

import "server-only";
import { cookies } from "next/headers.js";
import { type Currency, currencies } from "#lib/money/money.ts";
import { type Country, isCountry } from "#lib/places/countries.ts";
import { currencyOf, visitorCookies } from "#lib/places/visitor.ts";

/** What a visitor chose; null for what they did not. For pages made for one reader: a cached page may not ask. */
export type VisitorChoice = { destination: Country | null; currency: Currency | null };

/** The choice kept in this browser's cookies. A destination without a currency brings that country's. */
export async function visitorChoice(): Promise<VisitorChoice> {
  const jar = await cookies();
  const country = jar.get(visitorCookies.destination)?.value;
  const destination = isCountry(country) ? country : null;
  const given = jar.get(visitorCookies.currency)?.value;
  const currency = currencies.find((known) => known === given) ?? (destination && currencyOf(destination));
  return { destination, currency };
}

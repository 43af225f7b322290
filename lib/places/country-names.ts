import type { Locale } from "#lib/i18n/locales.ts";
import { countries } from "#lib/places/countries.ts";

/** Countries we deliver to, named in the reader's language: Morocco first, the others in that language's order. */
export function countryOptions(locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: "region" });
  const named = countries.map((value) => ({ value, label: names.of(value) ?? value }));
  const byName = new Intl.Collator(locale);
  const others = named.filter(({ value }) => value !== "MA");
  others.sort((a, b) => byName.compare(a.label, b.label));
  return [...named.filter(({ value }) => value === "MA"), ...others];
}

/** The country of an address's `?country=`, Morocco when it names none we deliver to. */
export function chosenCountry(given: string | string[] | undefined): (typeof countries)[number] {
  return countries.find((country) => country === given) ?? "MA";
}

import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

export type LanguageValue = { "@value": string; "@language": string };

/** Words of a record as credentials write them, one value for each language there is. */
export function languageValues(text: LocalizedText): LanguageValue[] {
  return locales.flatMap((lang) => (text[lang] ? [{ "@value": text[lang], "@language": lang }] : []));
}

/** Words of a signed record back as localised text; empty for anything else. */
export function fromLanguageValues(value: unknown): LocalizedText {
  const values = Array.isArray(value) ? value : [value];
  const words = values.flatMap((item) =>
    locales.includes(item?.["@language"]) && typeof item["@value"] === "string"
      ? [[item["@language"], item["@value"]] as const]
      : [],
  );
  return Object.fromEntries(words);
}

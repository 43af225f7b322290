import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** Lower-case ASCII words joined by hyphens: "Poterie féminine du Rif" gives "poterie-feminine-du-rif". */
export function latinSlug(words: string): string {
  return words
    .replace(/œ/g, "oe")
    .replace(/Œ/g, "Oe")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** Arabic words joined by hyphens, without vowel marks, tatweel and punctuation. */
export function arabicSlug(words: string): string {
  return words
    .normalize("NFC")
    .replace(/[\u064B-\u0652\u0670\u0640]/g, "")
    .toLowerCase()
    .replace(/[^\u0621-\u064Aa-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** The address of a thing by its name, in each language it has one in. */
export function slugOf<Name extends LocalizedText>(name: Name): { [L in keyof Name]: string } {
  const slugs: Record<string, string> = {};
  if (name.ar) slugs.ar = arabicSlug(name.ar);
  if (name.fr) slugs.fr = latinSlug(name.fr);
  if (name.en) slugs.en = latinSlug(name.en);
  return slugs as { [L in keyof Name]: string };
}

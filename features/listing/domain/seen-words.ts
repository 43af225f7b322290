import { createHash } from "node:crypto";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** A short mark of words as somebody read them: whoever writes beside them says so, and is refused when they changed since. */
export function seenWords(words: LocalizedText | null | undefined): string {
  const said = locales.map((locale) => words?.[locale]?.trim() ?? "");
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 16);
}

/**
 * Words with the languages filled in that say nothing yet. What somebody said already stays as they said it; null when there was
 * something in a language that is to be filled.
 */
export function filledWords(words: LocalizedText | null, added: LocalizedText): LocalizedText | null {
  const isTaken = locales.some((locale) => added[locale]?.trim() && words?.[locale]?.trim());
  if (isTaken) return null;
  const filled = locales.flatMap((locale) => {
    const text = words?.[locale]?.trim() ? words[locale] : added[locale]?.trim();
    return text ? [[locale, text] as const] : [];
  });
  return Object.fromEntries(filled);
}

import type { Term } from "#features/translation/schema.ts";
import { foldText } from "#lib/i18n/fold.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** Words as terms are looked for: folded, the Arabic article and the plural of French and English taken off. */
const bare = (text: string): string =>
  ` ${foldText(text)
    .split(" ")
    .map((word) => word.replace(/^(?:وال|بال|ال)(?=..)/, "").replace(/(?<=[a-z]{3})s$/, ""))
    .join(" ")} `;

/** The terms of the trade that stand in a text, in any of its languages; the longer before the shorter. */
export function termsIn(words: LocalizedText, terms: readonly Term[]): Term[] {
  const said = locales.map((locale) => bare(words[locale] ?? ""));
  const found = terms.filter(({ name }) =>
    locales.some((locale, n) => {
      const term = name[locale] ? bare(name[locale]) : "";
      return term.trim() !== "" && said[n]?.includes(term);
    }),
  );
  const size = ({ name }: Term) => Math.max(...locales.map((locale) => name[locale]?.length ?? 0));
  return found.sort((a, b) => size(b) - size(a)).slice(0, 12);
}

import type { Locator } from "@playwright/test";
import type { Locale } from "#lib/i18n/locales.ts";

const months: Record<Locale, string> = { ar: "ar-MA", fr: "fr", en: "en" };

/** The months of a language in one pattern, long and short: what changes from one day's run to the next. */
function monthPattern(locale: Locale): RegExp {
  const names = (["long", "short"] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(months[locale], { month });
    return Array.from({ length: 12 }, (_, n) => format.format(new Date(2026, n, 15)));
  });
  const words = [...new Set(names)].filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
  return new RegExp(
    `(?<!\\p{L})(${words.map((word) => word.replace(".", "\\.")).join("|")})(?!\\p{L})`,
    "gu",
  );
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/** Keeps the first `kept` items of every list: the rest of a list of cards says nothing new. */
function shortenLists(lines: readonly string[], kept: number): string[] {
  const out: string[] = [];
  const counts = new Map<number, number>();
  let skipping: number | null = null;
  for (const line of lines) {
    const indent = indentOf(line);
    if (skipping !== null && indent > skipping) continue;
    skipping = null;
    for (const known of [...counts.keys()]) if (known > indent) counts.delete(known);
    if (/^\s*- listitem/.test(line)) {
      const n = (counts.get(indent) ?? 0) + 1;
      counts.set(indent, n);
      if (n === kept + 1) out.push(`${" ".repeat(indent)}- "…"`);
      if (n > kept) {
        skipping = indent;
        continue;
      }
    } else counts.delete(indent);
    out.push(line);
  }
  return out;
}

/**
 * What a screen reader finds in a part of a page, as a tree of roles and names: numbers as `0`, months as `M`, addresses left out,
 * long lists cut after two items. The same from one day to the next while nothing was bought.
 */
export async function ariaTree(part: Locator, locale: Locale): Promise<string> {
  const months = monthPattern(locale);
  const lines = (await part.ariaSnapshot()).split("\n").filter((line) => !/^\s*- \/url:/.test(line));
  return `${shortenLists(lines, 2)
    .join("\n")
    .replace(months, "M")
    .replace(/(?<!level=)\d+(?:[ \u00a0\u202f.,]\d+)*/g, "0")}\n`;
}

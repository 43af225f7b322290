import type { LocalizedText } from "#lib/i18n/localized-text.ts";

export const itemsAtMost = 40;

type Typed = { ar: string; fr: string; en: string };

/** Items of a checklist from three texts of one item a line. Null when they have none, too many, or not the same number of lines. */
export function itemsOf({ ar, fr, en }: Typed): LocalizedText[] | null {
  const [a, f, e] = [ar, fr, en].map((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  );
  if (!a || !f || !e || a.length === 0 || a.length > itemsAtMost) return null;
  if (a.length !== f.length || a.length !== e.length) return null;
  if ([...a, ...f, ...e].some((line) => line.length > 300)) return null;
  return a.map((line, n) => ({ ar: line, fr: f[n] ?? "", en: e[n] ?? "" }));
}

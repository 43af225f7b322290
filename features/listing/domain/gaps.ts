import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** What a piece still lacks before it may be shown; each is a sentence of the catalogue. */
export const gapKinds = ["photo", "title", "description", "care", "materials", "weight"] as const;
export type Gap = (typeof gapKinds)[number];

export type Offered = {
  photos: number;
  title: LocalizedText;
  description: LocalizedText;
  care: LocalizedText;
  materialKeys: readonly string[];
  weightGrams: number;
};

/** True when something is said in Arabic or French, the two languages every chamber reads. */
const isSaid = (words: LocalizedText) => Boolean(words.ar?.trim() || words.fr?.trim());

/** Words that a chamber can write down from what the maker says in a voice note. */
const spoken: readonly Gap[] = ["description"];

/** True when a voice note says all that is missing: such a piece goes to its chamber, and is shown once the words stand. */
export const isSpoken = (gaps: readonly Gap[], hasVoice: boolean): boolean =>
  hasVoice && gaps.length > 0 && gaps.every((gap) => spoken.includes(gap));

/** What is missing, in the order of the page. */
export function gapsOf(piece: Offered): Gap[] {
  const there: Record<Gap, boolean> = {
    photo: piece.photos > 0,
    title: isSaid(piece.title),
    description: isSaid(piece.description),
    care: isSaid(piece.care),
    materials: piece.materialKeys.length > 0,
    weight: piece.weightGrams > 0,
  };
  return gapKinds.filter((gap) => !there[gap]);
}

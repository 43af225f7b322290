import { z } from "zod";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

/** What has words: a piece, a maker's own words, or a story of the chamber. */
export const textKinds = ["piece", "maker", "story"] as const;
export type TextKind = (typeof textKinds)[number];

/** Where words stand: the thing, and which of its texts (`title`, `story`, `sections.0.text`). */
export const textPlace = z.strictObject({
  kind: z.enum(textKinds),
  id: z.union([idSchema("piece"), idSchema("artisan"), idSchema("story")]),
  field: z.string().regex(/^[a-zA-Z]{1,30}(\.\d{1,2}\.(heading|text))?$/),
});
export type TextPlace = z.output<typeof textPlace>;

/** Texts of the desk on one page. */
export const deskPage = 25;

/** A text that lacks a language. */
export type LackingText = TextPlace & {
  words: LocalizedText;
  /** Name of the maker, or null for a story. */
  of: LocalizedText | null;
  missing: Locale[];
  since: string;
};

export type DeskDto = {
  chamberId: Id<"chamber">;
  missing: Locale | null;
  page: number;
  pages: number;
  total: number;
  texts: LackingText[];
};

/** What was written earlier for the same words, or for words like them. */
export type Suggestion = { target: string; source: string; isSame: boolean };

/** A term of the trade that stands in a text, in the three languages. */
export type Term = { name: LocalizedText };

export type TextDto = TextPlace & {
  chamberId: Id<"chamber">;
  words: LocalizedText;
  of: LocalizedText | null;
  /** Mark of the words as they are now. */
  seen: string;
  missing: Locale[];
  longest: number;
  suggestions: Partial<Record<Locale, Suggestion[]>>;
  terms: Term[];
};

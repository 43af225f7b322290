import { z } from "zod";
import type { PieceCardDto } from "#features/catalogue/schema.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** Longest question that is read; what is behind it is not looked at. */
export const longestQuestion = 100;
export const perPage = 24;
/** Pages that can be turned to: beyond them narrowing helps more than turning. */
export const mostPages = 50;
/** Up to here matches are counted one by one; above, they are "more than" and facets are estimates. */
export const countedUpTo = 2_000;

/** Facets of which one or more values are chosen. The order is that of the form. */
export const facetNames = [
  "craft",
  "material",
  "price",
  "ready",
  "size",
  "region",
  "badge",
  "chamber",
] as const;
export type FacetName = (typeof facetNames)[number];

export const sorts = ["relevance", "newest", "price-up", "price-down"] as const;
export type Sort = (typeof sorts)[number];

/** Dirhams where one price band ends and the next begins; the last band is open. */
export const priceBands = [200, 500, 1500, 5000] as const;

const key = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/);
const chosen = z.array(key).max(30).default([]);

export const findInput = z.object({
  locale: z.enum(locales),
  q: z.string().max(longestQuestion).default(""),
  craft: chosen,
  material: chosen,
  /** Numbers of bands, "0" to "4". */
  price: chosen,
  /** "now" or "order". */
  ready: chosen,
  /** Size classes, "1" to "4". */
  size: chosen,
  region: chosen,
  badge: chosen,
  chamber: chosen,
  /** Whole dirhams, both included. */
  min: z.number().int().min(0).max(10_000_000).optional(),
  max: z.number().int().min(0).max(10_000_000).optional(),
  sort: z.enum(sorts).default("relevance"),
  page: z.number().int().min(1).max(mostPages).default(1),
});

export type Filters = z.output<typeof findInput>;

export type FacetValue = { value: string; label: LocalizedText | null; count: number };

export type FoundDto = {
  pieces: PieceCardDto[];
  /** Matches; when `isMore` there are more than this. */
  total: number;
  isMore: boolean;
  page: number;
  pages: number;
  /** Counts are estimated from a sample of the shop. A facet's own choice does not narrow its own counts. */
  isEstimate: boolean;
  facets: Record<FacetName, FacetValue[]>;
  /** Lowest and highest price among the matches, in centimes; null when there is none. */
  lowest: number | null;
  highest: number | null;
  /** What was looked for instead, when nothing answers to what was typed. */
  understood: string | null;
  /** Words nothing is near to. */
  unknown: string[];
  /** No piece has every word: these have one of them. */
  isLoose: boolean;
};

export const suggestInput = z.object({ locale: z.enum(locales), q: z.string().max(longestQuestion) });

export type SuggestionDto = {
  kind: "word" | "craft" | "maker" | "piece" | "place";
  /** Words as they are shown, in the reader's language where there is one. */
  text: string;
  lang: Locale;
  /** Path with the language in front. */
  href: string;
};

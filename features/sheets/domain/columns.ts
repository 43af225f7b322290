import { foldText } from "#lib/i18n/fold.ts";
import { locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Columns of a table of pieces, in the order of the template. */
export const sheetColumns = [
  ...["reference", "title_ar", "title_fr", "title_en"],
  ...["description_ar", "description_fr", "description_en", "care_ar", "care_fr", "care_en"],
  ...["craft", "availability", "lead_days", "price_mad", "price_eur", "price_usd", "price_gbp", "units"],
  ...["units_seen"],
  ...["weight_g", "length_cm", "width_cm", "height_cm", "materials", "techniques"],
  ...["maker_role", "hours", "hands", "made_year", "hs_heading"],
] as SheetColumn[];

export type SheetColumn = keyof (typeof messages)["fr"]["sheets"]["columns"];

/** Columns that our own files add and that say nothing of a piece. */
const ownColumns = ["line", "outcome", "reason", "state"] as const;

const foldedOf = (labels: readonly string[]) => labels.map(foldText);

/** What a heading may say: our own word for the column, or its label in any of the languages. */
const known: ReadonlyMap<string, SheetColumn> = new Map(
  sheetColumns.flatMap((column) =>
    foldedOf([column, ...locales.map((locale) => messages[locale].sheets.columns[column])]).map(
      (label) => [label, column] as const,
    ),
  ),
);

const ours: ReadonlySet<string> = new Set(
  ownColumns.flatMap((column) =>
    foldedOf([column, ...locales.map((locale) => messages[locale].sheets.ownColumns[column])]),
  ),
);

/** True for a heading of a file of ours that comes back. */
export const isOurHeading = (heading: string): boolean => ours.has(foldText(heading));

export type HeaderMatch = {
  /** Where each column stands; absent ones are not in the file. */
  places: ReadonlyMap<SheetColumn, number>;
  missing: readonly SheetColumn[];
  twice: readonly SheetColumn[];
  /** Headings that say nothing to us, as they were written. */
  ignored: readonly string[];
};

/** Finds the columns of a table by its headings, in any order and in any of the three languages. */
export function matchHeader(header: readonly string[]): HeaderMatch {
  const places = new Map<SheetColumn, number>();
  const twice = new Set<SheetColumn>();
  const ignored: string[] = [];
  for (const [place, heading] of header.entries()) {
    const column = known.get(foldText(heading));
    if (column && places.has(column)) twice.add(column);
    else if (column) places.set(column, place);
    else if (heading.trim() !== "" && !isOurHeading(heading)) ignored.push(heading);
  }
  return { places, missing: places.has("reference") ? [] : ["reference"], twice: [...twice], ignored };
}

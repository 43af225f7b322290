import { foldText } from "#lib/i18n/fold.ts";
import { locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Columns of a registry file, in the order of the template. */
export const importColumns = [
  "registry_number",
  "name_ar",
  "name_fr",
  "activity",
  "craft",
  "category",
  "town",
  "valid_from",
  "valid_until",
  "cin",
  "phone",
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** Columns a file cannot be without. Of the two names one is enough. */
export const neededColumns: readonly ImportColumn[] = ["registry_number", "activity", "category", "town"];

export type HeaderMatch = {
  /** Where each column stands; absent ones are not in the file. */
  places: ReadonlyMap<ImportColumn, number>;
  missing: readonly ImportColumn[];
  twice: readonly ImportColumn[];
  /** Headings that say nothing to us, as they were written. */
  ignored: readonly string[];
};

/** Short forms that chambers put above their columns. */
const short: Readonly<Partial<Record<ImportColumn, readonly string[]>>> = {
  registry_number: ["nia"],
  cin: ["cin", "cnie"],
  phone: ["tel", "gsm"],
};

/** What a heading may say: our own word for the column, its label in any of the languages, or a short form. */
const known: ReadonlyMap<string, ImportColumn> = new Map(
  importColumns.flatMap((column) => {
    const labels = locales.map((locale) => messages[locale].register.import.columns[column]);
    return [column, ...labels, ...(short[column] ?? [])].map((label) => [foldText(label), column] as const);
  }),
);

/** Columns that our own list of refused rows adds; they say nothing of a maker. */
const ours: ReadonlySet<string> = new Set(
  locales.flatMap((locale) => {
    const { line, reason } = messages[locale].register.import.problemFile;
    return [foldText(line), foldText(reason)];
  }),
);

/** True for a heading of our own list of refused rows, when that list comes back mended. */
export const isOurHeading = (heading: string) => ours.has(foldText(heading));

/** Finds the columns of a file by its headings, in any order and in any of the three languages. */
export function matchHeader(header: readonly string[]): HeaderMatch {
  const places = new Map<ImportColumn, number>();
  const twice = new Set<ImportColumn>();
  const ignored: string[] = [];
  for (const [place, heading] of header.entries()) {
    const folded = foldText(heading);
    const column = known.get(folded);
    if (column && places.has(column)) twice.add(column);
    else if (column) places.set(column, place);
    else if (folded !== "" && !ours.has(folded)) ignored.push(heading);
  }
  const hasName = places.has("name_ar") || places.has("name_fr");
  const missing = neededColumns.filter((column) => !places.has(column));
  if (!hasName) missing.push("name_ar", "name_fr");
  return { places, missing, twice: [...twice], ignored };
}

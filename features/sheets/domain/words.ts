import { type Availability, availabilities, type MakerRole, makerRoles } from "#features/listing/schema.ts";
import { foldText } from "#lib/i18n/fold.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { messages } from "#messages/index.ts";

type Named = { key: string; name: LocalizedText };

/** Finds the key that a cell means: the key itself, or its name in any language, however it is accented. */
export function keyFinder(things: readonly Named[]): (cell: string) => string | null {
  const keys = new Map<string, string>();
  for (const { key, name } of things)
    for (const word of [key, ...Object.values(name)])
      if (!keys.has(foldText(word))) keys.set(foldText(word), key);
  return (cell) => keys.get(foldText(cell)) ?? null;
}

/** The parts of a list in one cell: commas of either script, semicolons, bars or line breaks between them. */
export const partsOf = (cell: string): string[] =>
  cell
    .split(/[,،;؛|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const labelled = <K extends string>(
  keys: readonly K[],
  labels: (locale: "ar" | "fr" | "en") => Record<K, string>,
) =>
  keys.map((key) => ({
    key,
    name: Object.fromEntries(locales.map((locale) => [locale, labels(locale)[key]])),
  }));

/** How a piece is sold, by our word or by the label of any language. */
export const availabilityOf = keyFinder(
  labelled(availabilities, (locale) => messages[locale].listing.availability),
) as (cell: string) => Availability | null;

/** Who made it, the same way. */
export const makerRoleOf = keyFinder(labelled(makerRoles, (locale) => messages[locale].listing.role)) as (
  cell: string,
) => MakerRole | null;

import "server-only";
import type { SelectGroup } from "#components/ui/grouped-select.tsx";
import type { ApplicationDto, CraftChoice, FormChoices } from "#features/applications/schema.ts";
import type { Choices, CraftCard } from "#features/applications/ui/field-props.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { messages } from "#messages/index.ts";

function grouped<Row>(
  rows: readonly Row[],
  of: (row: Row) => { group: string; value: string; label: string },
  locale: Locale,
): SelectGroup[] {
  const byName = new Intl.Collator(locale);
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const row of rows) {
    const { group, value, label } = of(row);
    groups.set(group, [...(groups.get(group) ?? []), { value, label }]);
  }
  return [...groups].map(([label, options]) => ({
    label,
    options: options.sort((a, b) => byName.compare(a.label, b.label)),
  }));
}

export const familyName = (family: string, locale: Locale): string => {
  const names: Readonly<Record<string, string>> = messages[locale].wizard.families;
  return names[family] ?? names.other ?? family;
};

/** The lists a form offers, in the reader's language. `chamberId` keeps to the provinces of one chamber. */
export function choicesIn(locale: Locale, rows: FormChoices, chamberId?: string): Choices {
  const own = rows.provinces.filter((province) => !chamberId || province.chamberId === chamberId);
  return {
    provinces: grouped(
      own,
      ({ code, name, region }) => ({
        group: pick(region, locale).text,
        value: code,
        label: pick(name, locale).text,
      }),
      locale,
    ),
    crafts: grouped(
      rows.crafts,
      ({ id, family, name }) => ({
        group: familyName(family, locale),
        value: id,
        label: pick(name, locale).text,
      }),
      locale,
    ),
  };
}

const flat = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .toLowerCase()
    .trim();

/** Crafts of a family, or those whose name in any language holds the words. */
export function craftsFor(crafts: readonly CraftChoice[], { family, q }: { family: string; q: string }) {
  const words = flat(q).split(/\s+/).filter(Boolean);
  if (words.length > 0) {
    return crafts.filter(({ name, place }) => {
      const text = flat([...Object.values(name), ...Object.values(place ?? {})].join(" "));
      return words.every((word) => text.includes(word));
    });
  }
  return family ? crafts.filter((craft) => craft.family === family) : [];
}

export function craftCards(
  locale: Locale,
  saved: ApplicationDto["crafts"],
  visible: readonly CraftChoice[],
): NonNullable<Choices["craftCards"]> {
  const card = (
    craft: Pick<CraftChoice, "id" | "family" | "name"> & { place?: CraftChoice["place"] },
  ): CraftCard => {
    const { text, lang, dir } = pick(craft.name, locale);
    return {
      value: craft.id,
      family: craft.family,
      label: text,
      lang,
      dir,
      hint: pick(craft.place, locale).text,
    };
  };
  return { saved: saved.map(card), visible: visible.map(card) };
}

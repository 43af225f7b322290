import type { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { type CollectionDesk, seasons } from "#features/collections/schema.ts";
import { directionOf, type Locale, locales } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

type Translate = ReturnType<typeof useTranslations<"collections">>;

/** The title in each language. */
export const titleFields = (t: Translate): FieldSpec[] =>
  locales.map((lang) => ({
    ...{ kind: "text", name: `title.${lang}`, label: t(`fields.title.${lang}`), maxLength: 120 },
    ...{ dir: directionOf(lang), lang, optional: true },
  }));

type Seasons = ReturnType<typeof useTranslations<"showcase.collections.seasons">>;

/** Title, story, and what it belongs to: a season, a fair, an occasion in words. */
export const wordFields = (
  t: Translate,
  season: Seasons,
  desk: CollectionDesk,
  locale: Locale,
): FieldSpec[] => [
  ...titleFields(t),
  ...locales.map(
    (lang): FieldSpec => ({
      ...{ kind: "textarea", name: `intro.${lang}`, label: t(`fields.intro.${lang}`), rows: 6 },
      ...{ lang, maxLength: 4000, optional: true },
    }),
  ),
  {
    ...{ kind: "select", name: "season", label: t("fields.season"), optional: true },
    placeholder: t("fields.noSeason"),
    options: seasons.map((one) => ({ value: one, label: season(one) })),
  },
  {
    ...{
      kind: "select",
      name: "fairId",
      label: t("fields.fair"),
      hint: t("fields.fairHint"),
      optional: true,
    },
    placeholder: t("fields.noFair"),
    options: desk.choices.fairs.map(({ id, title, startsOn }) => ({
      value: id,
      label: t("fields.fairOption", { fair: pick(title, locale).text, date: formatDate(startsOn, locale) }),
    })),
  },
  ...locales.map(
    (lang): FieldSpec => ({
      ...{ kind: "text", name: `occasion.${lang}`, label: t(`fields.occasion.${lang}`), maxLength: 80 },
      ...{ dir: directionOf(lang), lang, optional: true },
      ...(lang === "ar" ? { hint: t("fields.occasionHint") } : {}),
    }),
  ),
];

/** What is known of a text, as its three fields hold it. */
export const wordValues = (name: string, value: LocalizedText | null): Record<string, string> =>
  Object.fromEntries(locales.map((lang) => [`${name}.${lang}`, value?.[lang] ?? ""]));

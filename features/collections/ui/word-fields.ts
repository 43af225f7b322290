import type { useTranslations } from "next-intl";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { directionOf, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type Translate = ReturnType<typeof useTranslations<"collections">>;

/** The title in each language. */
export const titleFields = (t: Translate): FieldSpec[] =>
  locales.map((lang) => ({
    ...{ kind: "text", name: `title.${lang}`, label: t(`fields.title.${lang}`), maxLength: 120 },
    ...{ dir: directionOf(lang), lang, optional: true },
  }));

/** Title, story and occasion in each language. */
export const wordFields = (t: Translate): FieldSpec[] => [
  ...titleFields(t),
  ...locales.map(
    (lang): FieldSpec => ({
      ...{ kind: "textarea", name: `intro.${lang}`, label: t(`fields.intro.${lang}`), rows: 6 },
      ...{ lang, maxLength: 4000, optional: true },
    }),
  ),
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

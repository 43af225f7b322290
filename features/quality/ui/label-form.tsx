import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { recordLabelAction } from "#features/quality/list-actions.ts";
import { type LabelDto, type ListsDto, labelEvidences, labelKinds } from "#features/quality/schema.ts";
import { qualitySentences } from "#features/quality/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = {
  lists: ListsDto;
  /** The label a new version is of; null for a new label. */
  label: LabelDto | null;
  today: string;
  locale: Locale;
};

/** What is known of a label, from a day on, with where it stands. */
export function LabelForm({ lists, label, today, locale }: Props) {
  const t = useTranslations("quality.lists.fields");
  const all = useTranslations("quality");
  const last = label?.versions[0];
  const name = (value: object) => pick(value, locale).text;
  const fields: FieldSpec[] = [
    ...(label
      ? []
      : [
          {
            ...{ kind: "radio" as const, name: "kind", label: t("kind") },
            options: labelKinds.map((value) => ({ value, label: all(`kinds.${value}`) })),
          },
        ]),
    ...threeLanguages("name", (lang) => t("name", { lang: t(`langs.${lang}`) })),
    ...threeLanguages("issuer", (lang) => t("issuer", { lang: t(`langs.${lang}`) })),
    {
      kind: "text",
      name: "levels",
      label: t("levels"),
      hint: t("levelsHint"),
      dir: "ltr",
      width: "s",
      maxLength: 1,
    },
    {
      ...{ kind: "text", name: "inspectedFrom", label: t("inspectedFrom"), hint: t("inspectedHint") },
      ...{ dir: "ltr", width: "s", maxLength: 1, optional: true },
    },
    {
      ...{ kind: "checkboxes", name: "craftIds", label: t("crafts"), hint: t("craftsHint"), optional: true },
      options: lists.crafts.map((craft) => ({ value: craft.id, label: name(craft.name) })),
    },
    {
      ...{
        kind: "checkboxes",
        name: "regionCodes",
        label: t("regions"),
        hint: t("regionsHint"),
        optional: true,
      },
      options: lists.regions.map((region) => ({ value: region.code, label: name(region.name) })),
    },
    ...sourceFields(t, today, label !== null),
  ];
  const known = last
    ? {
        ...localized("name", last.name),
        ...localized("issuer", last.issuer),
        ...{
          levels: String(last.levels),
          inspectedFrom: last.inspectedFrom ? String(last.inspectedFrom) : "",
        },
        ...{ craftIds: last.craftIds, regionCodes: last.regionCodes, effectiveFrom: today },
      }
    : { levels: "1", effectiveFrom: today };
  return (
    <FieldsForm
      action={recordLabelAction}
      start={newForm(known)}
      fields={fields}
      hidden={{ locale, labelId: label?.id ?? "", ...(label ? { kind: label.kind } : {}) }}
      sentences={qualitySentences(locale)}
      submit={t("submit")}
    />
  );
}

const localized = (name: string, value: Readonly<Record<string, string>>) =>
  Object.fromEntries(locales.map((lang) => [`${name}.${lang}`, value[lang] ?? ""]));

/** A text in each language, in that language's own direction. */
export function threeLanguages(name: string, label: (lang: Locale) => string, rows?: number): FieldSpec[] {
  return locales.map((lang) =>
    rows
      ? { kind: "textarea", name: `${name}.${lang}`, label: label(lang), lang, rows, maxLength: 15_000 }
      : {
          ...{ kind: "text", name: `${name}.${lang}`, label: label(lang), lang, maxLength: 160 },
          dir: lang === "ar" ? "rtl" : "ltr",
        },
  );
}

type Words = ReturnType<typeof useTranslations<"quality.lists.fields">>;

/** From when it holds, where it stands, and how sure it is. */
export function sourceFields(t: Words, today: string, isVersion: boolean): FieldSpec[] {
  return [
    { kind: "date", name: "effectiveFrom", label: t("from"), ...(isVersion ? { min: today } : {}) },
    { kind: "textarea", name: "source", label: t("source"), hint: t("sourceHint"), rows: 2, maxLength: 500 },
    {
      ...{ kind: "radio", name: "evidence", label: t("evidence") },
      options: labelEvidences.map((value) => ({ value, label: t(`evidences.${value}`) })),
    },
  ];
}

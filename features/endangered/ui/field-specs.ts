import type { FieldSpec } from "#components/ui/form-field.tsx";
import {
  type EndangeredGrade,
  factKinds,
  grades,
  type IndicatorKind,
  indicatorKinds,
} from "#features/endangered/schema.ts";
import type { RegisterWords } from "#features/endangered/ui/words.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type GradeWords = (grade: EndangeredGrade) => string;

const source = (t: RegisterWords): FieldSpec => ({
  kind: "text",
  name: "source",
  label: t("office.source"),
  hint: t("office.sourceHint"),
  maxLength: 500,
});

/** One field a language, the reader's own first; English may be left out. */
function wordFields(
  t: RegisterWords,
  name: "making" | "note" | "words",
  locale: Locale,
  rows: number,
  maxLength: number,
): FieldSpec[] {
  return [locale, ...locales.filter((other) => other !== locale)].map((lang) => ({
    kind: "textarea",
    name: `${name}.${lang}`,
    label: t(`office.${name}In.${lang}`),
    optional: lang === "en",
    ...{ lang, rows, maxLength },
  }));
}

/** What such fields hold today. */
export function wordValues(name: string, value: LocalizedText | null): Record<string, string> {
  return Object.fromEntries(locales.map((locale) => [`${name}.${locale}`, value?.[locale] ?? ""]));
}

/** A figure; of a kind that is given when it stands in the place of another. */
export function indicatorFields(t: RegisterWords, today: string, of?: IndicatorKind): FieldSpec[] {
  const kind: FieldSpec[] = of
    ? []
    : [
        {
          kind: "select",
          name: "kind",
          label: t("columns.kind"),
          placeholder: t("office.choose"),
          options: indicatorKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
        },
      ];
  return [
    ...kind,
    {
      kind: "text",
      name: "value",
      label: t("columns.value"),
      hint: t(of ? `office.valueHints.${of}` : "office.valueHint"),
      dir: "ltr",
      width: "s",
      maxLength: 8,
    },
    { kind: "date", name: "asOf", label: t("columns.asOf"), max: today },
    source(t),
  ];
}

export function assessmentFields(t: RegisterWords, grade: GradeWords, locale: Locale): FieldSpec[] {
  return [
    {
      kind: "radio",
      name: "grade",
      label: t("office.grade"),
      options: grades.map((value) => ({ value, label: grade(value) })),
    },
    ...wordFields(t, "note", locale, 4, 1200),
  ];
}

export function factFields(t: RegisterWords, locale: Locale): FieldSpec[] {
  return [
    {
      kind: "select",
      name: "kind",
      label: t("office.factKind"),
      placeholder: t("office.choose"),
      options: factKinds.map((value) => ({ value, label: t(`office.factKinds.${value}`) })),
    },
    ...wordFields(t, "words", locale, 2, 300),
    {
      kind: "text",
      name: "year",
      label: t("office.year"),
      optional: true,
      dir: "ltr",
      width: "s",
      maxLength: 4,
    },
    source(t),
  ];
}

export const withdrawFields = (t: RegisterWords): FieldSpec[] => [
  { kind: "textarea", name: "note", label: t("office.reason"), rows: 3, maxLength: 500 },
];

export const makingFields = (t: RegisterWords, locale: Locale): FieldSpec[] => [
  ...wordFields(t, "making", locale, 8, 4000),
  source(t),
];

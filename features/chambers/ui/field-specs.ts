import type { FieldSpec } from "#components/ui/form-field.tsx";
import { statedEvidence } from "#features/chambers/inputs.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type Word = "seat" | "name" | "town" | "address" | "hours" | "intro";
type Tail = "Ar" | "Fr" | "En";
type Words = (
  key:
    | `${Word}${Tail}`
    | "evidence"
    | "source"
    | "sourceHint"
    | "recordedOn"
    | `evidenceHint.${(typeof statedEvidence)[number]}`,
) => string;

const tails = { ar: "Ar", fr: "Fr", en: "En" } as const;

type Shape = { max: number; rows?: number; optional?: boolean };

/** One field a language: `name.ar`, `name.fr`, `name.en`. Arabic and French are asked for, English is welcome. */
export function wordFields(t: Words, name: string, word: Word, { max, rows, optional }: Shape): FieldSpec[] {
  return locales.map((locale): FieldSpec => {
    const common = {
      name: `${name}.${locale}`,
      label: t(`${word}${tails[locale]}`),
      optional: optional || locale === "en",
      lang: locale,
      maxLength: max,
    };
    return rows
      ? { kind: "textarea", rows, ...common }
      : { kind: "text", dir: locale === "ar" ? "rtl" : "ltr", ...common };
  });
}

/** What such fields hold today. */
export function wordValues(name: string, value: LocalizedText | null | undefined): Record<string, string> {
  return Object.fromEntries(locales.map((locale: Locale) => [`${name}.${locale}`, value?.[locale] ?? ""]));
}

/** How well a fact is known, where it is written, and when it was read. */
export function knownFields(t: Words, evidence: (key: "confirmed") => string, today: string): FieldSpec[] {
  return [
    {
      kind: "radio",
      name: "evidence",
      label: t("evidence"),
      options: statedEvidence.map((value) => ({
        value,
        label: evidence(value as "confirmed"),
        hint: t(`evidenceHint.${value}`),
      })),
    },
    { kind: "text", name: "source", label: t("source"), hint: t("sourceHint"), maxLength: 500 },
    { kind: "date", name: "recordedOn", label: t("recordedOn"), max: today },
  ];
}

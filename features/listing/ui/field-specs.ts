import type { FieldSpec } from "#components/ui/form-field.tsx";
import { availabilities } from "#features/listing/schema.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type Word =
  | "title"
  | "description"
  | "care"
  | "repair"
  | "variationNote"
  | "safetyWarnings"
  | "optionName"
  | "option";
type Tail = "Ar" | "Fr" | "En";
type Words = (
  key:
    | `${Word}${Tail}`
    | `availabilityHint.${(typeof availabilities)[number]}`
    | ("availability" | "leadDays" | "leadDaysHint" | "length" | "width" | "height" | "asPiece"),
) => string;

const tails = { ar: "Ar", fr: "Fr", en: "En" } as const;

type Shape = { max: number; rows?: number; hint?: string; needed?: boolean };

/** One field a language: `name.ar`, `name.fr`, `name.en`, the reader's own language first. */
export function wordFields(
  t: Words,
  name: Word,
  locale: Locale,
  { max, rows, hint, needed }: Shape,
): FieldSpec[] {
  const inOrder = [locale, ...locales.filter((other) => other !== locale)];
  return inOrder.map((lang, n): FieldSpec => {
    const common = {
      name: `${name}.${lang}`,
      label: t(`${name}${tails[lang]}`),
      ...(hint && n === 0 ? { hint } : {}),
      optional:
        !(needed && lang === "ar" && locale !== "fr") && !(needed && lang === "fr" && locale === "fr"),
      lang,
      maxLength: max,
    };
    return rows
      ? { kind: "textarea", rows, ...common }
      : { kind: "text", dir: lang === "ar" ? "rtl" : "ltr", ...common };
  });
}

/** What such fields hold today. */
export function wordValues(name: Word, value: LocalizedText | null): Record<string, string> {
  return Object.fromEntries(locales.map((locale) => [`${name}.${locale}`, value?.[locale] ?? ""]));
}

/** How a piece is sold, and in how many days it is made. */
export function saleFields(
  t: Words,
  availability: (key: (typeof availabilities)[number]) => string,
): FieldSpec[] {
  return [
    {
      kind: "radio",
      name: "availability",
      label: t("availability"),
      options: availabilities.map((value) => ({
        value,
        label: availability(value),
        hint: t(`availabilityHint.${value}`),
      })),
    },
    number("leadDays", t("leadDays"), { hint: t("leadDaysHint"), optional: true }),
  ];
}

/** A field for a figure. */
export function number(
  name: string,
  label: string,
  more: { hint?: string; optional?: boolean } = {},
): FieldSpec {
  return { kind: "text", name, label, dir: "ltr", width: "s", maxLength: 16, ...more };
}

/** Length, width and height, in centimetres as a tape says them. */
export function measureFields(t: Words, hint?: string): FieldSpec[] {
  const more = { optional: true, ...(hint ? { hint } : {}) };
  return [
    number("lengthMm", t("length"), more),
    number("widthMm", t("width"), more),
    number("heightMm", t("height"), more),
  ];
}

/** Millimetres as centimetres with at most one decimal; works on the digits. */
export function centimetres(mm: number | null): string {
  if (mm === null) return "";
  const digits = String(mm).padStart(2, "0");
  return digits.endsWith("0") ? digits.slice(0, -1) : `${digits.slice(0, -1)}.${digits.slice(-1)}`;
}

/** What measure fields hold today. */
export function measureValues(of: {
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
}) {
  return {
    lengthMm: centimetres(of.lengthMm),
    widthMm: centimetres(of.widthMm),
    heightMm: centimetres(of.heightMm),
  };
}

export const figure = (value: number | null) => (value === null ? "" : String(value));

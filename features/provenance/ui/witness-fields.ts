import type { FieldSpec } from "#components/ui/form-field.tsx";
import { locales } from "#lib/i18n/locales.ts";

/** Who runs a witness: one field for each language, after the words of `label`. */
export function operatorFields(label: (key: "operator.ar" | "operator.fr" | "operator.en") => string) {
  return locales.map((lang): FieldSpec => {
    const dir = lang === "ar" ? "rtl" : "ltr";
    return {
      kind: "text",
      name: `operator.${lang}`,
      label: label(`operator.${lang}`),
      lang,
      dir,
      maxLength: 120,
    };
  });
}

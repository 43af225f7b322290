import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const general = ["INVALID_INPUT", "NOT_FOUND", "CONFLICT", "REQUIRED"] as const;

/** The sentences the form of a case may need, for the browser. */
export async function sentencesIn(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "duplicates.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return {
    ALREADY_SETTLED: t("ALREADY_SETTLED"),
    CONFIRM_REQUIRED: t("CONFIRM_REQUIRED"),
    ...Object.fromEntries(general.map((code) => [code, errors(code)])),
  };
}

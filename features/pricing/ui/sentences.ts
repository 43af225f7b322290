import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = [
  ...(["QUOTE_DAY_PASSED", "QUOTE_RATE", "QUOTE_ROUNDING", "DATE_INVALID"] as const),
  ...(["SOURCE_REQUIRED", "TOO_LONG", "CONFIRM_REQUIRED"] as const),
];
const general = ["INVALID_INPUT", "NOT_FOUND", "CONFLICT", "REQUIRED"] as const;

/** The sentences the form of a quote may need, for the browser. */
export async function sentencesIn(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "pricing.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
  ]);
}

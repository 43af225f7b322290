import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = [
  ...(["REQUIRED", "TOO_LONG", "DATE_INVALID", "SOURCE_REQUIRED"] as const),
  ...(["ICE_INVALID", "TAX_ID_INVALID", "RATE_INVALID", "RATE_REQUIRED"] as const),
];
const general = ["INVALID_INPUT", "NOT_FOUND", "CONFLICT"] as const;

/** The sentences the form of a seller's facts may need, for the browser. */
export async function sentencesIn(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "documents.fields" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
  ]);
}

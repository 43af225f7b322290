import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = [
  ...(["TOO_LONG", "TOO_SHORT", "PHONE_INVALID", "EMAIL_INVALID", "WEBSITE_INVALID"] as const),
  ...(["LANGUAGE_REQUIRED", "DATE_INVALID", "DAY_AHEAD", "PROVINCE_OTHER", "CONFIRM_REQUIRED"] as const),
  ...(["DAY_ORDER", "ALREADY_ATTACHED"] as const),
];
const general = ["INVALID_INPUT", "NOT_FOUND", "CONFLICT", "REQUIRED"] as const;

/** The sentences a form about a chamber may need, for the browser: its components do not read whole catalogues. */
export async function sentencesIn(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "chambers.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
  ]);
}

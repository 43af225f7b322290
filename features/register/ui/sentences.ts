import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = [
  "STANDING_NOT_ALLOWED",
  "STANDING_PLANNED",
  "STANDING_DAY_INVALID",
  "ACTIVITY_DAY_FUTURE",
  "CRAFT_UNKNOWN",
  "DATE_INVALID",
  "TOO_LONG",
  "CONFIRM_REQUIRED",
] as const;
const general = ["INVALID_INPUT", "NOT_FOUND", "FORBIDDEN", "CONFLICT", "REQUIRED"] as const;

/** The sentences a form of the register may need, for the browser: its components do not read whole catalogues. */
export async function sentencesIn(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "register.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
  ]);
}

import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = [
  ...(["TARIFF_DAY_PASSED", "STEPS_INVALID", "TRANSIT_DAYS", "AMOUNT_INVALID", "HS_INVALID"] as const),
  ...(["ORIGIN_INVALID", "RULE_ENDED", "DATE_INVALID", "SOURCE_REQUIRED", "TOO_LONG"] as const),
  "CONFIRM_REQUIRED" as const,
];
const general = ["INVALID_INPUT", "NOT_FOUND", "CONFLICT", "REQUIRED"] as const;

/** The sentences the forms of tariffs and charges may need, for the browser. */
export async function sentencesIn(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "shipping.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
  ]);
}

import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = ["DATE_INVALID", "SOURCE_REQUIRED", "TOO_LONG", "CONFIRM_REQUIRED"] as const;
const general = [
  ...(["INVALID_INPUT", "NOT_FOUND", "CONFLICT", "REQUIRED", "DOOR_NOT_WAITING", "REASON_REQUIRED"] as const),
  ...(["REFERENCE_REQUIRED", "DOOR_ORDER_UNKNOWN", "DOOR_ORDER_ELSEWHERE"] as const),
  ...(["ACCOUNT_DAY_PASSED", "RIB_INVALID"] as const),
];

/** The sentences the federation's forms of payments may need, for the browser. */
export async function sentencesIn(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "payment.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
  ]);
}

import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = [
  ...(["RULE_SHAPE", "RULE_DAY_PASSED", "RULE_DAY_TAKEN", "RULE_NUMBER", "RULE_LIST"] as const),
  ...(["DATE_INVALID", "SOURCE_REQUIRED", "CONFIRM_REQUIRED"] as const),
];
const general = ["INVALID_INPUT", "NOT_FOUND", "CONFLICT", "REQUIRED"] as const;

/** The sentences a form about a rule may need, for the browser. */
export async function sentencesIn(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "rules.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
  ]);
}

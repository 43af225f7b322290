import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = ["COUNT_CHANGED", "GROUP_EMPTY", "CONFIRM_REQUIRED", "TOO_LONG"] as const;
const general = ["INVALID_INPUT", "NOT_FOUND", "FORBIDDEN", "CONFLICT", "REQUIRED"] as const;

/** The sentences a form about messages may need, for the browser. */
export async function threadSentences(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "thread.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
  ]);
}

import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

const general = ["INVALID_INPUT", "NOT_FOUND", "CONFLICT", "TEMPORARILY_UNAVAILABLE"] as const;

/** The sentences the desk's form may need, for the browser. */
export async function translationSentences(locale: Locale): Promise<Record<string, string>> {
  const errors = await getTranslations({ locale, namespace: "errors" });
  return {
    ...messages[locale].translation.errors,
    ...Object.fromEntries(general.map((code) => [code, errors(code)])),
  };
}

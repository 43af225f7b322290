import "server-only";
import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

const general = ["INVALID_INPUT", "NOT_FOUND", "CONFLICT", "REQUIRED"] as const;

/** The sentences a form about dues may need, for the browser. */
export async function sentencesIn(locale: Locale): Promise<Record<string, string>> {
  const errors = await getTranslations({ locale, namespace: "errors" });
  return {
    ...messages[locale].custody.errors,
    ...messages[locale].dues.errors,
    ...Object.fromEntries(general.map((code) => [code, errors(code)])),
  };
}

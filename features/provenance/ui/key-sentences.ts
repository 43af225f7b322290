import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = ["NO_KEY", "REASON_REQUIRED", "CONFIRM_REQUIRED", "WITNESS_KEY", "WITNESS_KNOWN"] as const;
const general = ["INVALID_INPUT", "NOT_FOUND", "FORBIDDEN", "CONFLICT", "REQUIRED"] as const;

/** The sentences the forms for a new key and for witnesses may need. */
export async function keySentences(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "provenance.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
  ]);
}

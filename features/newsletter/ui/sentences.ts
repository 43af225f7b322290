import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = [
  ...(["EMAIL_INVALID", "EMAIL_NOT_ASCII", "ISSUE_CHANGED", "ISSUE_SENT", "ITEM_UNKNOWN"] as const),
  ...(["ITEMS_MISSING", "TOO_MANY_ITEMS", "TOO_LONG", "CONFIRM_REQUIRED"] as const),
];
const general = ["INVALID_INPUT", "NOT_FOUND", "FORBIDDEN", "CONFLICT", "REQUIRED", "RATE_LIMITED"] as const;

/** The sentences a form about the newsletter may need, for the browser. */
export async function newsletterSentences(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "newsletter.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
  ]);
}

import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = ["ORDER_NOT_PACKED", "ORDER_WITH_CHAMBER", "TRACKING_INVALID", "TOO_LONG"] as const;
const general = ["INVALID_INPUT", "NOT_FOUND", "REQUIRED"] as const;

/** The sentences the form of a parcel's hand-over may need, for the browser. */
export async function shipSentences(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "orders.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
  ]);
}

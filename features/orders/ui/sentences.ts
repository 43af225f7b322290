import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = [
  ...(["ORDER_NOT_ACCEPTED", "ORDER_NOT_PACKED", "ORDER_WITH_CHAMBER", "ORDER_WITH_HUB"] as const),
  ...(["UNITS_NOT_LEFT", "UNITS_NONE", "NUMBER_INVALID", "TRACKING_INVALID", "TOO_LONG"] as const),
  ...(["HUB_UNKNOWN", "HUB_NOT_EXPECTED", "HUB_NOT_COLLECTED", "HUB_NOT_OPEN", "HUB_INCOMPLETE"] as const),
] as const;
const general = ["INVALID_INPUT", "NOT_FOUND", "REQUIRED", "SHIPMENT_HELD", "ORDER_RECALLED"] as const;

/** The sentences that forms of parcels and of the hub may need, for the browser. */
export async function orderSentences(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "orders.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
  ]);
}

import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const general = [
  ...(["INVALID_INPUT", "NOT_FOUND"] as const),
  ...(["ORDER_NOT_CANCELLABLE", "RETURN_NOT_WAITING", "WITHHELD_TOO_MUCH", "NOTHING_WITHHELD"] as const),
  ...(["CONTEST_TOO_LATE", "DISPUTE_NOT_OPEN", "DISPUTE_NOT_LOST", "REFUND_NOT_BY_BANK"] as const),
  ...(["REFUND_DISPUTED"] as const),
];
const own = [
  ...(["REQUIRED", "TOO_LONG", "CONFIRM_REQUIRED", "STEP_UP_REQUIRED", "ORDER_WITH_CHAMBER"] as const),
  ...(["AMOUNT"] as const),
];

/** The sentences that the forms of this slice may need, for the browser. */
export async function refundSentences(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "errors" });
  const words = await getTranslations({ locale, namespace: "refunds.errors" });
  return Object.fromEntries([
    ...general.map((code) => [code, t(code)]),
    ...own.map((code) => [code, words(code)]),
  ]);
}

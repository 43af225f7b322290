import { getTranslations } from "next-intl/server";
import { deskErrors } from "#features/desk/schema.ts";
import { reconciliationErrors } from "#features/reconciliation/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const general = [
  ...(["INVALID_INPUT", "NOT_FOUND", "CONFLICT", "REQUIRED", "TEMPORARILY_UNAVAILABLE"] as const),
  ...(["REASON_TOO_SHORT", "AMOUNT_INVALID", "BUYER_UNKNOWN"] as const),
] as const;

/** The sentences the desk's forms may need, for the browser. */
export async function deskSentences(locale: Locale): Promise<Record<string, string>> {
  const errors = await getTranslations({ locale, namespace: "errors" });
  const t = await getTranslations({ locale, namespace: "desk.errors" });
  const codes = [...general, ...deskErrors, ...reconciliationErrors];
  return {
    CONFIRM_REQUIRED: t("CONFIRM_REQUIRED"),
    ...Object.fromEntries(codes.map((code) => [code, errors(code)])),
  };
}

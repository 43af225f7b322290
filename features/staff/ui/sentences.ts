import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = [
  ...(["ALREADY_STAFF", "ALREADY_INVITED", "ANNEX_UNKNOWN", "OWN_ROLES", "INVITATION_ENDED"] as const),
  ...(["ROLES_MISSING", "EMAIL_INVALID", "EMAIL_NOT_ASCII", "CONFIRM_REQUIRED"] as const),
];
const general = ["INVALID_INPUT", "NOT_FOUND", "FORBIDDEN", "CONFLICT", "REQUIRED"] as const;

/** The sentences a form about staff may need, for the browser: its components do not read whole catalogues. */
export async function staffSentences(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "staff.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
  ]);
}

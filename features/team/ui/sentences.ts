import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = [
  ...([
    "CONTACT_MISSING",
    "CONTACT_INVALID",
    "ALREADY_IN_TEAM",
    "NOT_INVITED",
    "CODE_ENDED",
    "NAME_IS_ADDRESS",
  ] as const),
  ...([
    "LAST_MANAGER",
    "HOLDER_STAYS",
    "NOT_IN_TEAM",
    "NOT_WHOLE",
    "DATE_PAST",
    "PERCENT_INVALID",
    "DATE_INVALID",
  ] as const),
  ...(["CHOOSE", "CONFIRM_REQUIRED", "TOO_LONG"] as const),
];
const general = ["INVALID_INPUT", "NOT_FOUND", "FORBIDDEN", "CONFLICT", "REQUIRED", "RATE_LIMITED"] as const;

/** The sentences a form about a team may need, for the browser. */
export async function teamSentences(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "team.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
  ]);
}

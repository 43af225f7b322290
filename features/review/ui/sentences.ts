import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";

const own = [
  "FILE_TAKEN",
  "FILE_NOT_YOURS",
  "FILE_NOT_OPEN",
  "SECOND_AWAITED",
  "SECOND_NEEDED",
  "ONE_READER_DECIDES",
  "NOTHING_PROPOSED",
  "SAME_OFFICER",
  "NOT_READY",
  "OFFICER_UNKNOWN",
  "OFFICER_PARTIAL",
  "ITEM_UNKNOWN",
  "REASON_REQUIRED",
  "NOTE_REQUIRED",
  "CONFIRM_REQUIRED",
  "TOO_LONG",
] as const;
const general = [
  "INVALID_INPUT",
  "NOT_FOUND",
  "FORBIDDEN",
  "CONFLICT",
  "REQUIRED",
  "STEP_UP_REQUIRED",
] as const;

/** The sentences a form of the review may need, for the browser: its components do not read whole catalogues. */
export async function sentencesIn(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "review.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  return Object.fromEntries([
    ...own.map((code) => [code, t(code)]),
    ...general.map((code) => [code, errors(code)]),
    ["ID_INVALID", errors("REQUIRED")],
  ]);
}

/** The sentence for a code that came by an address; null for none. */
export async function sentenceFor(code: string | undefined, locale: Locale): Promise<string | null> {
  if (!code) return null;
  const sentences = await sentencesIn(locale);
  return sentences[code] ?? sentences.INVALID_INPUT ?? null;
}

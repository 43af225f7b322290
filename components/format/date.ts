import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";

// ar-MA has the months people use in Morocco (نونبر, not نوفمبر); fr-MA would cut juin to "jui.".
const tags: Record<Locale, string> = { ar: "ar-MA-u-nu-latn", fr: "fr-u-nu-latn", en: "en-GB" };

const styles = {
  date: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short", year: "numeric" },
  dayMonth: { day: "numeric", month: "long" },
  month: { month: "long", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit", hour12: false },
  dateTime: {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;

/** A moment in Moroccan time, in words. `value` is a Date or an ISO string; throws RangeError for neither. */
export function formatDate(value: Date | string, locale: Locale, style: DateStyle = "date"): string {
  const date = typeof value === "string" ? new Date(value) : value;
  return new Intl.DateTimeFormat(tags[locale], { ...styles[style], timeZone: "Africa/Casablanca" }).format(
    date,
  );
}

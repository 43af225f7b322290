import { type DateStyle, formatDate } from "#components/format/date.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type WhenProps = { value: Date | string; locale: Locale; style?: DateStyle; className?: string };

/** A moment, readable by people and by machines. */
export function When({ value, locale, style = "date", className }: WhenProps) {
  const date = typeof value === "string" ? new Date(value) : value;
  return (
    <time dateTime={date.toISOString()} className={className}>
      {formatDate(date, locale, style)}
    </time>
  );
}

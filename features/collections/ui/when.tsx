import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import type { CollectionRow } from "#features/collections/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** From when to when a collection is shown, in one line; nothing for a draft. */
export function When({ row, locale }: { row: CollectionRow; locale: Locale }) {
  const t = useTranslations("collections.when");
  const minute = (at: string) => formatDate(at, locale, "dateTime");
  if (!row.publishedAt) return null;
  const from = minute(row.publishedAt);
  return <p>{row.endsAt ? t("fromTo", { from, to: minute(row.endsAt) }) : t("from", { from })}</p>;
}

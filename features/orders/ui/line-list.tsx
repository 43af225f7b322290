import { useTranslations } from "next-intl";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type LineListProps = {
  lines: readonly Omit<OrderDto["lines"][number], "unit" | "madUnit">[];
  locale: Locale;
};

/** What goes into a parcel, and how many of each. */
export function LineList({ lines, locale }: LineListProps) {
  const t = useTranslations("orders");
  return (
    <ul className="flex flex-col gap-2">
      {lines.map((line) => {
        const title = pick(line.title, locale);
        return (
          <li key={line.sku} className="flex justify-between gap-6">
            <bdi lang={title.lang}>{title.text}</bdi>
            <span className="shrink-0">{t("quantity", { count: line.quantity })}</span>
          </li>
        );
      })}
    </ul>
  );
}

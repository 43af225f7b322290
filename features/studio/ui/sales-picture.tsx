import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { BarPlot } from "#components/ui/bar-plot.tsx";
import { Card } from "#components/ui/card.tsx";
import type { SoldMonth } from "#features/studio/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

/** What was sold over the last twelve months, as a picture and as a table. */
export function SalesPicture({ months, locale }: { months: readonly SoldMonth[]; locale: Locale }) {
  const t = useTranslations("studio.sales");
  const pieces = months.reduce((sum, month) => sum + month.pieces, 0);
  if (pieces === 0) return null;
  return (
    <Card as="section">
      <BarPlot
        title={t("title")}
        lead={t("pieces", { count: pieces })}
        columns={[t("month"), t("sold")]}
        bars={months.map(({ month, pieces: sold, madMinor }) => {
          const name = formatDate(`${month}-15T12:00:00Z`, locale, "month");
          const amount = formatMoney(money(madMinor, "MAD"), locale);
          const text = t("text", { count: sold, amount });
          return { key: month, short: name, name, value: madMinor, text };
        })}
      />
    </Card>
  );
}

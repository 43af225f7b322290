import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FactsProps = {
  order: Pick<OrderDto, "method" | "hub"> & {
    lines: readonly Pick<
      OrderDto["lines"][number],
      "quantity" | "cancelled" | "weightGrams" | "packingGrams"
    >[];
  };
  service?: OrderDto["service"];
  locale: Locale;
};

/** What whoever packs has to know: how many pieces, how heavy, how fast, and whether the courier takes money. */
export function PackingFacts({ order, service, locale }: FactsProps) {
  const t = useTranslations("orders.packing");
  const left = order.lines.map((line) => ({ ...line, units: line.quantity - line.cancelled }));
  const units = left.reduce((sum, line) => sum + line.units, 0);
  const grams = left.reduce((sum, line) => sum + line.units * (line.weightGrams + line.packingGrams), 0);
  return (
    <SummaryList
      className="mt-6"
      items={[
        { term: t("units"), value: <bdi>{formatNumber(units, locale)}</bdi> },
        { term: t("weight"), value: t("grams", { grams: formatNumber(grams, locale) }) },
        ...(service ? [{ term: t("service"), value: t(`services.${service}`) }] : []),
        ...(order.method === "cash_on_delivery" ? [{ term: t("payment"), value: t("atDoor") }] : []),
        ...(order.hub ? [{ term: t("by"), value: t("byHub") }] : []),
      ]}
    />
  );
}

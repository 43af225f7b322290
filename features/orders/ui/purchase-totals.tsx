import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { Card } from "#components/ui/card.tsx";
import { type TotalRow, Totals } from "#components/ui/totals.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Money } from "#lib/money/money.ts";

export type PurchaseAmounts = {
  state: string;
  items: Money;
  shipping: Money;
  duties: { state: "none" | "unpaid" | "paid"; paid: Money };
  fundGift: { amount: Money; craftName: LocalizedText; isBack: boolean } | null;
  total: Money;
  /** Null for a purchase in dirhams. */
  inDirhams: Money | null;
  orders: { id: string; artisanName: LocalizedText; total: Money }[];
};

/** What was paid: the goods, delivery, charges on entry, what went to each maker's part, and the dirhams behind it. */
export function PurchaseTotals({ purchase, locale }: { purchase: PurchaseAmounts; locale: Locale }) {
  const t = useTranslations("orders");
  const { state, items, shipping, duties, fundGift, total, inDirhams, orders } = purchase;
  const rows: TotalRow[] = [
    { label: t("items"), value: <Price value={items} locale={locale} /> },
    { label: t("shipping"), value: <Price value={shipping} locale={locale} /> },
  ];
  if (duties.state === "paid")
    rows.push({ label: t("dutiesPaid"), value: <Price value={duties.paid} locale={locale} /> });
  if (fundGift)
    rows.push({
      label: t("fundGift", { craft: pick(fundGift.craftName, locale).text }),
      value: <Price value={fundGift.amount} locale={locale} />,
      hint: t(fundGift.isBack ? "fundGiftBack" : "fundGiftHint"),
    });
  rows.push({ label: t("total"), value: <Price value={total} locale={locale} />, strong: true });
  return (
    <Card tone="sable" as="section">
      <h2 className="mb-2 text-l">{t(state === "confirmed" ? "summaryDoor" : "summary")}</h2>
      <Totals rows={rows} />
      {inDirhams && (
        <p className="mt-2 text-s text-encre-2">
          {t.rich("inDirhams", { amount: () => <Price value={inDirhams} locale={locale} /> })}
        </p>
      )}
      {duties.state === "unpaid" && <p className="mt-2 text-s text-encre-2">{t("dutiesUnpaid")}</p>}
      {orders.length > 1 && (
        <>
          <h3 className="mt-4 border-t border-line pt-4 text-m font-[550]">{t("byMaker")}</h3>
          <ul className="mt-1 flex flex-col gap-1 text-s">
            {orders.map((order) => {
              const maker = pick(order.artisanName, locale);
              return (
                <li key={order.id} className="flex justify-between gap-4">
                  <bdi lang={maker.lang}>{maker.text}</bdi>
                  <Price value={order.total} locale={locale} className="shrink-0" />
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Card>
  );
}

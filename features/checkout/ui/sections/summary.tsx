import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Totals } from "#components/ui/totals.tsx";
import type { QuoteView } from "#features/checkout/ui/quote-view.ts";

/** What is bought and what it costs, to the unit that is charged. */
export function Summary({ quote }: { quote: QuoteView }) {
  const t = useTranslations("checkout");
  const amount = (text: string) => <bdi className="whitespace-nowrap tabular-nums">{text}</bdi>;
  return (
    <Card tone="sable" as="section">
      <h2 className="mb-4 text-l">{t("summary")}</h2>
      <ul className="mb-4 flex flex-col gap-2 border-b border-line pb-4">
        {quote.lines.map(({ sku, title, quantity, list, total }) => (
          <li key={sku} className="flex justify-between gap-4 text-s">
            <bdi lang={title.lang} className="min-w-0">
              {title.text} {quantity > 1 && <span dir="ltr">× {quantity}</span>}
            </bdi>
            <span className="flex shrink-0 flex-col items-end">
              {list && (
                <s className="text-encre-2">
                  <span className="sr-only">{t("was")} </span>
                  {amount(list)}
                </s>
              )}
              {amount(total)}
            </span>
          </li>
        ))}
      </ul>
      {quote.blocked.length > 0 && (
        <Notice tone="danger" className="mb-4">
          {t("notShippable", { titles: quote.blocked.join(" · ") })}
        </Notice>
      )}
      <Totals
        rows={[
          { label: t("items"), value: amount(quote.items) },
          { label: t("delivery"), value: amount(quote.shipping) },
          ...(quote.duties === "paid" ? [{ label: t("dutiesRow"), value: amount(quote.dutiesPaid) }] : []),
          ...(quote.gift?.given
            ? [
                {
                  label: t("fund.row", { craft: quote.gift.given.craft.text }),
                  value: amount(quote.gift.given.amount),
                },
              ]
            : []),
          {
            label: t("total"),
            value: amount(quote.total),
            hint: quote.dirhams ? t("inDirhams", { amount: quote.dirhams }) : undefined,
            strong: true,
          },
        ]}
      />
      {quote.rate && (
        <p className="mt-3 text-s text-encre-2">
          {t("rate", { date: quote.rate.date })} <bdi>{quote.rate.source}</bdi>
        </p>
      )}
      {quote.duties === "unpaid" && <p className="mt-3 text-s text-encre-2">{t("duties")}</p>}
    </Card>
  );
}

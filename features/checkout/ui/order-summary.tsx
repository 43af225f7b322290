import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { PriceWithOthers } from "#components/format/prices.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { Totals } from "#components/ui/totals.tsx";
import type { CartDto } from "#features/cart/schema.ts";
import type { Totals as Quote } from "#features/checkout/domain/totals.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Currency } from "#lib/money/money.ts";
import type { Prices } from "#lib/money/prices.ts";

type OrderSummaryProps = {
  cart: CartDto;
  quote: (Quote & { totalIn: Prices; blocked: string[] }) | null;
  country: string;
  countries: readonly SelectOption[];
  locale: Locale;
  currency?: Currency;
};

/** What is bought and what it costs delivered to the chosen country. The country is a plain GET form. */
export function OrderSummary({ cart, quote, country, countries, locale, currency }: OrderSummaryProps) {
  const t = useTranslations("checkout");
  const lines = cart.groups.flatMap((group) => group.lines);
  const blocked = lines.filter((line) => quote?.blocked.includes(line.offer.sku));
  return (
    <Card tone="sable" as="section" className="lg:sticky lg:top-6">
      <h2 className="mb-4 text-l">{t("summary")}</h2>
      <ul className="mb-4 flex flex-col gap-2 border-b border-line pb-4">
        {lines.map((line) => {
          const title = pick(line.offer.title, locale);
          return (
            <li key={line.offer.sku} className="flex justify-between gap-4 text-s">
              <bdi lang={title.lang} className="min-w-0">
                {title.text} {line.quantity > 1 && <span dir="ltr">× {line.quantity}</span>}
              </bdi>
              <Price value={line.total} locale={locale} className="shrink-0" />
            </li>
          );
        })}
      </ul>
      <form method="get" className="mb-4 flex flex-col gap-2 border-b border-line pb-4">
        <Select
          id="quote-country"
          name="country"
          label={t("country")}
          options={countries}
          defaultValue={country}
        />
        <Button type="submit" tone="secondary">
          {t("changeCountry")}
        </Button>
      </form>
      {blocked.length > 0 && (
        <Notice tone="danger" className="mb-4">
          {t("notShippable", {
            titles: blocked.map((line) => pick(line.offer.title, locale).text).join("، "),
          })}
        </Notice>
      )}
      {quote && (
        <>
          <Totals
            rows={[
              { label: t("items"), value: <Price value={quote.items} locale={locale} /> },
              {
                label: t("delivery"),
                value: <Price value={quote.shipping} locale={locale} />,
                hint: t("arrival", { days: Math.max(...quote.parcels.map((parcel) => parcel.leadDays)) }),
              },
              {
                label: t("total"),
                value: (
                  <PriceWithOthers
                    charged={quote.total}
                    value={quote.totalIn}
                    locale={locale}
                    currency={currency}
                  />
                ),
                strong: true,
              },
            ]}
          />
          {country !== "MA" && <p className="mt-3 text-s text-encre-2">{t("duties")}</p>}
        </>
      )}
    </Card>
  );
}

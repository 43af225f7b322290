import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { currencyMark } from "#components/format/money.ts";
import { formatNumber } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { Prices } from "#components/format/prices.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { chargedPrice, type Prices as PriceList } from "#lib/money/prices.ts";

type PriceBlockProps = {
  prices: PriceList;
  from: boolean;
  /** Nothing is for sale: what one would pay is not said. */
  gone: boolean;
  terms: PieceDto["terms"];
  locale: Locale;
};

/** What it costs: in the reader's currency, and always what is really charged, with the day and kind of the rate. */
export function PriceBlock({ prices, from, gone, terms, locale }: PriceBlockProps) {
  const t = useTranslations("pricing.piece");
  const words = useTranslations("common.ui");
  const charged = chargedPrice(prices);
  return (
    <div className="flex flex-col">
      <p>
        {from && <span className="text-encre-2">{words("from")} </span>}
        <Prices value={prices} locale={locale} className="text-2xl font-[550]" />
      </p>
      {prices
        .filter((price) => price.basis !== "own")
        .map((price) => {
          const quote = terms.quotes.find(({ currency }) => currency === price.currency);
          return (
            <p key={price.currency} data-in={price.currency} className="text-s text-encre-2">
              {gone ? (
                <Price value={charged} locale={locale} />
              ) : (
                t.rich("youPay", {
                  price: () => <Price value={charged} locale={locale} className="font-[550] text-encre" />,
                })
              )}{" "}
              {price.basis === "set" && t("setByMaker")}
              {price.basis === "converted" && quote && (
                <>
                  {t("rateOf", { date: formatDate(quote.validFrom, locale) })}{" "}
                  {quote.age === "old" && `${t("rateOld")} `}
                  {quote.isDemonstration && t("rateDemonstration")}
                </>
              )}
            </p>
          );
        })}
    </div>
  );
}

/** Every other currency in words: what a browser without scripts shows of them. */
export function OtherCurrencies({ prices, terms, locale }: Omit<PriceBlockProps, "from" | "gone">) {
  const t = useTranslations("pricing.piece");
  const others = prices.filter((price) => price.basis !== "own");
  if (others.length === 0) return null;
  return (
    <Disclosure summary={t("otherCurrencies")}>
      <ul className="flex flex-col">
        {others.map((price) => (
          <li key={price.currency}>
            <Price value={price} locale={locale} before={price.basis === "converted" && "≈\u00a0"} />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-s text-encre-2">{t("otherNote")}</p>
      <ul className="text-s text-encre-2">
        {terms.quotes.map((quote) => (
          <li key={quote.currency}>
            {t("rateLine", {
              currency: currencyMark(quote.currency, locale),
              rate: formatNumber(quote.perDirham, locale, { maximumFractionDigits: 8 }),
              date: formatDate(quote.validFrom, locale),
            })}{" "}
            <bdi>({quote.source})</bdi>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

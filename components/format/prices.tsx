import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Currency, Money } from "#lib/money/money.ts";
import { type Prices as PriceList, standsFor } from "#lib/money/prices.ts";

type PricesProps = {
  value: PriceList;
  locale: Locale;
  /** The reader's currency where a page is made for one reader; cached pages hold all and show one. */
  currency?: Currency;
  /** "others" leaves out what is charged: it stands beside already. */
  only?: "others";
  className?: string;
};

/**
 * A price in the currency of the reader. The page holds every currency; one is displayed by what the visitor's script
 * wrote on the document before the first paint, dirhams without it. The others are not displayed, so nobody hears them.
 */
export function Prices({ value, locale, currency, only, className }: PricesProps) {
  const shown = currency ? value.filter((price) => standsFor(price, value).includes(currency)) : value;
  return shown
    .filter((price) => only !== "others" || price.basis !== "own")
    .map((price) => (
      <Price
        key={price.currency}
        value={price}
        locale={locale}
        className={className}
        shownIn={currency ? undefined : standsFor(price, value).join(" ")}
        before={price.basis === "converted" && <About />}
      />
    ));
}

type WithOthersProps = Omit<PricesProps, "only" | "className"> & { charged: Money };

/** What is charged, with the same amount in the reader's currency under it where that is another one. */
export function PriceWithOthers({ charged, value, locale, currency }: WithOthersProps) {
  return (
    <span className="inline-flex flex-col items-end">
      <Price value={charged} locale={locale} />
      <Prices
        value={value}
        locale={locale}
        currency={currency}
        only="others"
        className="text-s font-normal text-encre-2"
      />
    </span>
  );
}

/** "About" as a sign to see and a word to hear. */
function About() {
  const t = useTranslations("common.ui");
  return (
    <>
      <span aria-hidden="true">≈&nbsp;</span>
      <span className="sr-only">{t("about")} </span>
    </>
  );
}

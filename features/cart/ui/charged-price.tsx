import { Price } from "#components/format/price.tsx";
import { PriceWithOthers } from "#components/format/prices.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Currency, Money } from "#lib/money/money.ts";
import type { Prices } from "#lib/money/prices.ts";

type Props = { charged: Money; inDirhams: Money; value: Prices; locale: Locale; currency?: Currency };

/** What is charged; under it the dirhams behind a foreign amount, or what dirhams come to in the reader's currency. */
export function ChargedPrice({ charged, inDirhams, value, locale, currency }: Props) {
  if (charged.currency === "MAD")
    return <PriceWithOthers charged={charged} value={value} locale={locale} currency={currency} />;
  return (
    <span className="inline-flex flex-col items-end">
      <Price value={charged} locale={locale} />
      <Price value={inDirhams} locale={locale} className="text-s font-normal text-encre-2" />
    </span>
  );
}

import { currencyMark, moneyFigures } from "#components/format/money.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import type { Money } from "#lib/money/money.ts";

type PriceProps = { value: Money; locale: Locale; className?: string };

/**
 * An amount that neither side of it can reorder. The figures are their own left-to-right island; the whole
 * follows the reader's direction, so that an Arabic reader meets the number first and the word dirham after it.
 */
export function Price({ value, locale, className = "" }: PriceProps) {
  const figures = <bdi dir="ltr">{moneyFigures(value, locale)}</bdi>;
  const mark = currencyMark(value.currency, locale);
  return (
    <bdi dir={directionOf(locale)} className={`whitespace-nowrap tabular-nums ${className}`}>
      {locale === "en" ? (
        <>
          {mark}&nbsp;{figures}
        </>
      ) : (
        <>
          {figures}&nbsp;{mark}
        </>
      )}
    </bdi>
  );
}

import type { ReactNode } from "react";
import { currencyMark, marksBefore, moneyFigures } from "#components/format/money.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import type { Money } from "#lib/money/money.ts";

type PriceProps = {
  value: Money;
  locale: Locale;
  className?: string;
  /** Currencies that this amount is shown to readers of; without it everybody sees it. See styles/visitor.css. */
  shownIn?: string;
  /** Stands before the figures, e.g. a sign that they are approximate. */
  before?: ReactNode;
};

/**
 * An amount that neither side of it can reorder. The figures are their own left-to-right island; the whole
 * follows the reader's direction, so that an Arabic reader meets the number first and the word dirham after it.
 */
export function Price({ value, locale, className = "", shownIn, before }: PriceProps) {
  const figures = <bdi dir="ltr">{moneyFigures(value, locale)}</bdi>;
  const mark = currencyMark(value.currency, locale);
  const joint = marksBefore(value.currency, locale) === "tight" ? "" : "\u00a0";
  return (
    <bdi
      dir={directionOf(locale)}
      data-in={shownIn}
      className={`whitespace-nowrap tabular-nums ${className}`}
    >
      {before}
      {locale === "en" ? (
        <>
          {mark}
          {joint}
          {figures}
        </>
      ) : (
        <>
          {figures}&nbsp;{mark}
        </>
      )}
    </bdi>
  );
}

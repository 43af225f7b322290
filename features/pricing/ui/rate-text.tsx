import { currencyMark } from "#components/format/money.ts";
import { formatNumber } from "#components/format/number.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Currency } from "#lib/money/money.ts";

type RateTextProps = { currency: Currency; perDirham: string; dirhams?: string; locale: Locale };

/** A rate as people say it and as it is used. */
export function RateText({ currency, perDirham, dirhams, locale }: RateTextProps) {
  const mark = currencyMark(currency, locale);
  const rate = formatNumber(perDirham, locale, { maximumFractionDigits: 8 });
  return (
    <p className="flex flex-wrap gap-x-4">
      {dirhams && (
        <strong>
          <bdi dir="ltr">
            1 {currency} = {dirhams.trim()} MAD
          </bdi>
        </strong>
      )}
      <span>
        1 {currencyMark("MAD", locale)} = <bdi dir="ltr">{rate}</bdi> {mark}
      </span>
    </p>
  );
}

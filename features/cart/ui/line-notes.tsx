import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { formatNumber, isolate } from "#components/format/number.ts";
import type { CartLineDto } from "#features/cart/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

/** What changed since the piece was put in, what stands in the way of buying it, and the promotion that lowers it. */
export function LineNotes({ line, locale }: { line: CartLineDto; locale: Locale }) {
  const t = useTranslations("cart");
  const { problem, change, reduction, offer } = line;
  const words = { GONE: t("gone"), FEWER: t("fewer", { count: offer.available }), NOT_THERE: t("notThere") };
  return (
    <>
      {reduction && (
        <p className="text-s text-vert">
          {reduction.basisPoints === null
            ? t("reducedAmount", {
                amount: formatMoney(money(reduction.amountMinor ?? 0, "MAD"), locale),
                date: formatDate(reduction.endsOn, locale, "dayMonth"),
              })
            : t("reduced", {
                part: isolate(
                  `${formatNumber(reduction.basisPoints / 100, locale, { maximumFractionDigits: 2 })} %`,
                ),
                date: formatDate(reduction.endsOn, locale, "dayMonth"),
              })}
          {reduction.isCut && ` ${t("cut")}`}
        </p>
      )}
      {change && problem !== "GONE" && (
        <p role="status" className="text-s font-[550] text-terre">
          {t(change.kind === "UP" ? "priceUp" : "priceDown", { was: formatMoney(change.was, locale) })}
        </p>
      )}
      {problem && (
        <p role="status" className="text-s font-[550] text-grenade">
          {words[problem]}
        </p>
      )}
    </>
  );
}

import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { formatNumber } from "#components/format/number.ts";
import { type FacetName, type FacetValue, priceBands } from "#features/search/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type PickedText, pick } from "#lib/i18n/localized-text.ts";
import { money } from "#lib/money/money.ts";

/** How a facet's value is called in the reader's language. */
export function useFacetWords(locale: Locale) {
  const t = useTranslations("search");
  const claims = useTranslations("badges.claims");
  const dirhams = (amount: number) => formatMoney(money(amount * 100, "MAD"), locale);
  const own = (text: string): PickedText => pick({ [locale]: text }, locale);

  return function wordsOf(
    name: FacetName,
    { value, label }: Pick<FacetValue, "value" | "label">,
  ): PickedText {
    if (label) return pick(label, locale);
    if (name === "size") return own(t(`size.${value as "1" | "2" | "3" | "4"}`));
    if (name === "ready") return own(t(`ready.${value as "now" | "order"}`));
    if (name === "badge")
      return own(claims.has(value as never) ? claims(value as "workshop_checked") : value);
    if (name === "price") {
      const band = Number(value);
      const from = priceBands[band - 1];
      const to = priceBands[band];
      if (from === undefined) return own(t("price.under", { to: dirhams(to ?? 0) }));
      if (to === undefined) return own(t("price.over", { from: dirhams(from) }));
      return own(t("price.between", { from: formatNumber(from, locale), to: dirhams(to) }));
    }
    return own(value);
  };
}

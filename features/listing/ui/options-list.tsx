import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { ListingDto } from "#features/listing/schema.ts";
import { measuresOf } from "#features/listing/ui/facts-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** What is sold: each option with its prices, units and where it may go. */
export function OptionsList({ piece, locale }: { piece: ListingDto; locale: Locale }) {
  const t = useTranslations("listing");
  const units = piece.availability === "made_to_order" ? "studio.places" : "studio.units";
  return (
    <ul className="border-t border-line">
      {piece.variants.map((variant) => (
        <li
          key={variant.sku}
          className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-line py-3"
        >
          <span className="min-w-32 font-[550]">
            {variant.option ? <Bilingual value={variant.option} locale={locale} /> : t("options.only")}
          </span>
          <Price value={variant.price} locale={locale} />
          {variant.ownPrices.map((price) => (
            <Price key={price.currency} value={price} locale={locale} className="text-encre-2" />
          ))}
          <span>{t(units, { n: variant.onHand - variant.held })}</span>
          {measuresOf(variant) && <bdi dir="ltr">{measuresOf(variant)} cm</bdi>}
          <span className="text-s text-encre-2">{t(`restriction.${variant.restriction}`)}</span>
        </li>
      ))}
    </ul>
  );
}

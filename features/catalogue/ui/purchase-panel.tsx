import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { buyability } from "#features/catalogue/domain/availability.ts";
import { strictest } from "#features/catalogue/domain/screen.ts";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { AddToBasket } from "#features/catalogue/ui/add-to-basket.tsx";
import { AvailabilityText } from "#features/catalogue/ui/availability-text.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

const restrictionWords = {
  none: "delivery",
  export_permit: "exportPermit",
  national_only: "exportRestricted",
  not_shippable: "notShippable",
} as const;

type PurchasePanelProps = {
  piece: PieceDto;
  locale: Locale;
  addToCart?: (formData: FormData) => Promise<void>;
};

/** Price, availability in words, and the way into the basket; a piece that is gone leads to its maker's others. */
export function PurchasePanel({ piece, locale, addToCart }: PurchasePanelProps) {
  const t = useTranslations("catalogue.piece");
  const available = piece.offers.reduce((total, offer) => total + offer.available, 0);
  const state = buyability({ ...piece, available });
  const gone = state.kind === "sold" || state.kind === "none";
  const cheapest = piece.offers.reduce((a, b) => (b.price.minor < a.price.minor ? b : a));
  return (
    <div className="flex flex-col gap-5 border-t border-line pt-5">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <Price value={cheapest.price} locale={locale} className="text-2xl font-[550]" />
        <span className={gone ? "font-[550] text-grenade" : "text-encre-2"}>
          <AvailabilityText piece={{ ...piece, available }} />
        </span>
      </p>
      {gone ? (
        <Notice tone="info" title={t(state.kind === "sold" ? "soldTitle" : "noneTitle")}>
          <p>{t(state.kind === "sold" ? "soldText" : "noneText")}</p>
          <ButtonLink href={`/artisans/${piece.maker.slug}`} tone="secondary" className="mt-4">
            {t("seeMaker", { name: pick(piece.maker.name, locale).text })}
          </ButtonLink>
        </Notice>
      ) : (
        addToCart && <AddToBasket piece={piece} locale={locale} action={addToCart} />
      )}
      {!gone && (
        <p className="flex items-start gap-2 text-s text-encre-2">
          <Icon name="truck" size={18} className="mt-0.5" />
          {t(restrictionWords[strictest(...piece.offers.map((offer) => offer.restriction))])}
        </p>
      )}
    </div>
  );
}

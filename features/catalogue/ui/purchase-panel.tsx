import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { buyability } from "#features/catalogue/domain/availability.ts";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { AddToBasket } from "#features/catalogue/ui/add-to-basket.tsx";
import { AvailabilityText } from "#features/catalogue/ui/availability-text.tsx";
import { OtherCurrencies, PriceBlock } from "#features/catalogue/ui/price-block.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { lowestPrices } from "#lib/money/prices.ts";

type PurchasePanelProps = {
  piece: PieceDto;
  locale: Locale;
  addToCart?: (formData: FormData) => Promise<void>;
};

/** Price, availability in words, and the way into the basket; a piece that is gone leads to its maker's others. */
export function PurchasePanel({ piece, locale, addToCart }: PurchasePanelProps) {
  const t = useTranslations("pricing.piece");
  const available = piece.offers.reduce((total, offer) => total + offer.available, 0);
  const state = buyability({ ...piece, available });
  const gone = state.kind === "sold" || state.kind === "none";
  const prices = lowestPrices(piece.offers.map((offer) => offer.prices));
  const from = piece.offers.some((offer) => offer.price.minor !== prices[0]?.minor);
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-4">
      <PriceBlock {...{ prices, from, gone, locale }} terms={piece.terms} />
      <p className={gone ? "font-[550] text-grenade" : "text-encre-2"}>
        <AvailabilityText piece={{ ...piece, available }} />
        {state.kind === "made_to_order" && <> · {t("places", { n: available })}</>}
      </p>
      {gone ? (
        <Gone piece={piece} kind={state.kind} locale={locale} />
      ) : (
        addToCart && <AddToBasket piece={piece} locale={locale} action={addToCart} />
      )}
      {!gone && <OtherCurrencies prices={prices} terms={piece.terms} locale={locale} />}
    </div>
  );
}

type GoneProps = { piece: PieceDto; kind: "sold" | "none"; locale: Locale };

/** Why there is no basket, since when, and where to go on: the same hands, and pieces close to this one. */
function Gone({ piece, kind, locale }: GoneProps) {
  const words = useTranslations("catalogue.piece");
  const t = useTranslations("pricing.piece");
  const date = piece.soldAt && formatDate(piece.soldAt, locale);
  const isSold = kind === "sold";
  return (
    <Notice tone="info" title={words(isSold ? "soldTitle" : "noneTitle")}>
      {isSold && <p>{date ? t("soldOn", { date }) : t("soldUndated")}</p>}
      {!isSold && <p>{words("noneText")}</p>}
      <div className="mt-2 flex flex-wrap gap-3">
        <ButtonLink href={`/artisans/${piece.maker.slug}`} tone="secondary">
          {words("seeMaker", { name: pick(piece.maker.name, locale).text })}
        </ButtonLink>
        {piece.similar.length > 0 && (
          <ButtonLink href="#similar" tone="secondary">
            {t("similarTitle")}
          </ButtonLink>
        )}
      </div>
    </Notice>
  );
}

import { useTranslations } from "next-intl";
import { formatDimensions } from "#components/format/number.ts";
import type { OfferDto, PieceDto } from "#features/catalogue/schema.ts";
import { AvailabilityText } from "#features/catalogue/ui/availability-text.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type OptionHintProps = { piece: PieceDto; offer: OfferDto; locale: Locale };

/** What sets an option apart besides its name and price: its own measures, how many are left, where it may not go. */
export function OptionHint({ piece, offer, locale }: OptionHintProps) {
  const t = useTranslations("pricing.piece");
  const sizes = new Set(piece.offers.map((one) => formatDimensions(one, locale)));
  const size = sizes.size > 1 ? formatDimensions(offer, locale) : "";
  return (
    <>
      {size && (
        <>
          <bdi>{size}</bdi>
          {" · "}
        </>
      )}
      {offer.available > 0 ? (
        <AvailabilityText piece={{ ...piece, available: offer.available }} />
      ) : (
        t("soldOut")
      )}
      {offer.restriction !== "none" && <span className="block">{t(`restriction.${offer.restriction}`)}</span>}
    </>
  );
}

import { useTranslations } from "next-intl";
import { Prices } from "#components/format/prices.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { largestQuantity } from "#features/catalogue/domain/availability.ts";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { OptionHint } from "#features/catalogue/ui/option-hint.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type AddToBasketProps = {
  piece: PieceDto;
  locale: Locale;
  /** Takes `sku`, `quantity` and `locale`; leads to the basket. */
  action: (formData: FormData) => Promise<void>;
};

/** Chooses an option and a number and puts them in the basket; an ordinary form, with or without a script. */
export function AddToBasket({ piece, locale, action }: AddToBasketProps) {
  const t = useTranslations("catalogue.piece");
  const more = useTranslations("pricing.piece");
  const free = piece.offers.filter((offer) => offer.available > 0);
  const [first] = free;
  if (!first) return null;
  const most = largestQuantity(piece.availability, Math.max(...free.map((offer) => offer.available)));
  const quantities = Array.from({ length: most }, (_, index) => String(index + 1));
  return (
    <form action={action} className="flex flex-col gap-5">
      <input type="hidden" name="locale" value={locale} />
      {piece.offers.length > 1 ? (
        <RadioCards
          legend={
            piece.optionName ? <Bilingual value={piece.optionName} locale={locale} /> : more("optionFallback")
          }
          name="sku"
          defaultValue={first.sku}
          options={piece.offers.map((offer) => ({
            value: offer.sku,
            label: <Bilingual value={offer.option ?? piece.title} locale={locale} />,
            hint: <OptionHint piece={piece} offer={offer} locale={locale} />,
            aside: <Prices value={offer.prices} locale={locale} />,
            disabled: offer.available <= 0,
          }))}
        />
      ) : (
        <input type="hidden" name="sku" value={first.sku} />
      )}
      {most > 1 ? (
        <Select
          label={t("quantity")}
          name="quantity"
          width="xs"
          defaultValue="1"
          options={quantities.map((n) => ({ value: n, label: n }))}
        />
      ) : (
        <input type="hidden" name="quantity" value="1" />
      )}
      <SubmitButton size="l" block>
        {t("add")}
      </SubmitButton>
    </form>
  );
}

import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { MissingPicture } from "#components/ui/missing-picture.tsx";
import { Picture } from "#components/ui/picture.tsx";
import { changeQuantity, removeFromCart } from "#features/cart/actions.ts";
import type { CartLineDto } from "#features/cart/schema.ts";
import { ChargedPrice } from "#features/cart/ui/charged-price.tsx";
import { LineNotes } from "#features/cart/ui/line-notes.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Currency } from "#lib/money/money.ts";

type CartLineProps = { line: CartLineDto; locale: Locale; currency?: Currency };

/** One piece in the basket. Quantity and removal are plain forms: they work before any script. */
export function CartLine({ line, locale, currency }: CartLineProps) {
  const t = useTranslations("cart");
  const { offer, quantity, problem } = line;
  const title = pick(offer.title, locale);
  const isSingle = offer.availability === "unique";
  const field = `quantity-${offer.sku}`;
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-4 border-b border-line py-5 sm:grid-cols-[7rem_1fr_auto]">
      <div className="self-start">
        {offer.image ? (
          <Picture image={offer.image} alt="" sizes="112px" ratio="4/5" />
        ) : (
          <MissingPicture family={offer.craft.family} label="" />
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <h3 className="text-m font-[550]">
          <TextLink href={`/pieces/${offer.slug}`} lang={title.lang}>
            {title.text}
          </TextLink>
        </h3>
        <p className="text-s text-encre-2">
          {isSingle
            ? t("unique")
            : offer.availability === "made_to_order" && t("madeToOrder", { days: offer.leadDays ?? 0 })}
        </p>
        <LineNotes line={line} locale={locale} />
        <div className="mt-1 flex flex-wrap items-end gap-x-4 gap-y-1">
          {!isSingle && problem !== "GONE" && (
            <form action={changeQuantity} className="flex items-end gap-2">
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="sku" value={offer.sku} />
              <div className="flex flex-col gap-1">
                <label htmlFor={field} className="text-s">
                  {t("quantity")}
                </label>
                <input
                  id={field}
                  name="quantity"
                  type="number"
                  inputMode="numeric"
                  dir="ltr"
                  min={1}
                  max={Math.min(20, offer.available)}
                  defaultValue={quantity}
                  className="h-12 w-16 rounded-sm border border-bord bg-chaux px-3"
                />
              </div>
              <Button
                type="submit"
                tone="secondary"
                className="max-sm:px-3"
                aria-label={t("updateLabel", { title: title.text })}
              >
                {t("update")}
              </Button>
            </form>
          )}
          {/* Its word stands under the others', not the edge of its target. */}
          <form action={removeFromCart} className="-ms-5 sm:ms-0">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="sku" value={offer.sku} />
            <Button type="submit" tone="quiet" aria-label={t("removeLabel", { title: title.text })}>
              {t("remove")}
            </Button>
          </form>
        </div>
      </div>
      <div className="col-start-2 text-end font-[550] sm:col-start-3">
        {line.list && (
          <s className="block font-normal text-encre-2">
            <span className="sr-only">{t("was")} </span>
            <Price value={line.list} locale={locale} />
          </s>
        )}
        <ChargedPrice
          charged={line.total}
          inDirhams={line.inDirhams}
          value={line.totals}
          locale={locale}
          currency={currency}
        />
      </div>
    </li>
  );
}

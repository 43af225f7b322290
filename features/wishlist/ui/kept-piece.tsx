import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { PieceCard } from "#components/ui/piece-card.tsx";
import { moveToBasket } from "#features/wishlist/actions.ts";
import type { KeptDto } from "#features/wishlist/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Currency } from "#lib/money/money.ts";

type KeptPieceProps = {
  kept: KeptDto;
  locale: Locale;
  /** The reader's own, when they chose one. */
  currency: Currency | undefined;
  /** Whether it can still be had, in words. */
  note: ReactNode;
};

/** A kept piece with the ways on from here: into the basket, or off the list. What is sold stays and says so. */
export function KeptPiece({ kept: { piece, sku }, locale, currency, note }: KeptPieceProps) {
  const t = useTranslations("wishlist");
  const title = pick(piece.title, locale).text;
  return (
    <li className="flex flex-col gap-3">
      <PieceCard
        locale={locale}
        href={`/pieces/${piece.slug}`}
        title={piece.title}
        prices={piece.prices}
        from={piece.hasOtherPrices}
        currency={currency}
        image={piece.image}
        maker={{ name: piece.maker.name }}
        place={piece.maker.town}
        craft={piece.craft.name}
        family={piece.craft.family}
        demonstration={piece.image?.isDemonstration}
        note={note}
        headingLevel={2}
      />
      {sku && (
        <form action={moveToBasket}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="sku" value={sku} />
          <input type="hidden" name="serial" value={piece.serial} />
          <Button type="submit" block aria-label={t("moveOf", { title })}>
            {t("move")}
          </Button>
        </form>
      )}
      {!sku && piece.available > 0 && (
        <ButtonLink href={`/pieces/${piece.slug}`} block>
          {t("choose")}
        </ButtonLink>
      )}
      <form method="post" action={`/${locale}/wishlist/keep`}>
        <Button
          type="submit"
          name="drop"
          value={piece.serial}
          tone="quiet"
          block
          aria-label={t("removeOf", { title })}
        >
          {t("remove")}
        </Button>
      </form>
    </li>
  );
}

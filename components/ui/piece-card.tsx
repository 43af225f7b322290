import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { familyColour } from "#components/art/families.ts";
import { Prices } from "#components/format/prices.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { KeepButton } from "#components/ui/keep-button.tsx";
import { MissingPicture } from "#components/ui/missing-picture.tsx";
import { Picture, type PictureImage } from "#components/ui/picture.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";
import type { Currency } from "#lib/money/money.ts";
import type { Prices as PriceList } from "#lib/money/prices.ts";

type PieceCardProps = {
  /** Serial of the piece, where the card has a heart to keep it by. */
  keep?: string;
  locale: Locale;
  href: string;
  title: LocalizedText;
  prices: PriceList;
  /** The options have other prices: this is the lowest. */
  from?: boolean;
  /** The reader's currency, on pages made for one reader. */
  currency?: Currency;
  image: PictureImage | null;
  alt?: LocalizedText;
  maker?: { name: LocalizedText };
  place?: LocalizedText;
  craft?: LocalizedText;
  family?: string;
  /** Says on the picture that it is an illustration. */
  demonstration?: boolean;
  /** One short fact, e.g. "One of a kind" or "Made to order, 21 days". */
  note?: ReactNode;
  priority?: boolean;
  headingLevel?: 2 | 3;
  sizes?: string;
};

const gridSizes = "(min-width: 80rem) 20rem, (min-width: 64rem) 24vw, (min-width: 40rem) 31vw, 46vw";

/** A piece in a list: photograph first, then what, who and how much. One link, as large as the card. */
export function PieceCard(props: PieceCardProps) {
  const { locale, href, title, prices, from, currency, image, alt, maker, place, craft, family, note } =
    props;
  const { keep, demonstration = false, priority = false, headingLevel = 3, sizes = gridSizes } = props;
  const t = useTranslations("common.ui");
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <article className="group relative flex h-full flex-col gap-3 wrap-anywhere">
      <div className="relative overflow-hidden rounded-sm">
        {image ? (
          <Picture image={image} alt={alt ? pick(alt, locale) : ""} sizes={sizes} priority={priority} />
        ) : (
          <MissingPicture label={t("noPicture")} family={family} />
        )}
        {demonstration && image && (
          <span className="absolute start-0 bottom-0 bg-chaux px-2 py-0.5 text-xs whitespace-nowrap text-encre-2">
            {t("demonstrationShort")}
          </span>
        )}
      </div>
      <div className="flex flex-1 flex-col gap-1">
        {craft && (
          <Tag colour={family ? familyColour(family).ink : undefined}>
            <Bilingual value={craft} locale={locale} />
          </Tag>
        )}
        <Heading className="text-m leading-[1.35] sm:text-l rtl:font-text">
          <AppLink
            href={href}
            className="decoration-1 after:absolute after:inset-0 group-hover:underline focus-visible:outline-none focus-visible:after:rounded-sm focus-visible:after:outline-3 focus-visible:after:outline-offset-4 focus-visible:after:outline-bleu"
          >
            <Bilingual value={title} locale={locale} />
          </AppLink>
        </Heading>
        {(maker || place) && (
          <p className="text-s text-encre-2">
            {maker && <Bilingual value={maker.name} locale={locale} className="max-sm:block" />}
            {maker && place && <span className="max-sm:sr-only"> · </span>}
            {place && <Bilingual value={place} locale={locale} />}
          </p>
        )}
        <p className="mt-auto flex flex-wrap items-baseline gap-x-3 pt-1">
          <span className="font-[550] *:whitespace-normal">
            {from && <span className="font-normal text-s text-encre-2">{t("from")} </span>}
            <Prices value={prices} locale={locale} currency={currency} />
          </span>
          {note && <span className="text-s text-encre-2">{note}</span>}
        </p>
      </div>
      {keep && <KeepButton serial={keep} title={title} locale={locale} />}
    </article>
  );
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Prices } from "#components/format/prices.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Picture } from "#components/ui/picture.tsx";
import type { PieceCardDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type HomeHeroProps = { piece: PieceCardDto; locale: Locale; find: ReactNode };

/** One piece as large as the screen allows, with the name of who made it; what this shop is, and where to look. */
export function HomeHero({ piece, locale, find }: HomeHeroProps) {
  const t = useTranslations("home.hero");
  const words = useTranslations("common.ui");
  return (
    <div className="grid md:min-h-[40rem] md:grid-cols-2">
      <div className="relative md:order-last">
        {piece.image && (
          <Picture
            image={piece.image}
            alt={pick(piece.title, locale)}
            sizes="(min-width: 48rem) 50vw, 100vw"
            priority
            className="max-md:aspect-square md:absolute md:inset-0 md:aspect-auto md:h-full"
          />
        )}
        {piece.image?.isDemonstration && (
          <span className="absolute end-0 top-0 bg-chaux px-2 py-0.5 text-xs text-encre-2">
            {words("demonstration")}
          </span>
        )}
        <div className="absolute start-0 bottom-0 max-w-[85%] bg-chaux pe-5 ps-4 pt-3 pb-3 md:ps-6">
          <p className="font-heading text-l leading-heading">
            <AppLink href={`/pieces/${piece.slug}`} className="hover:underline">
              <Bilingual value={piece.title} locale={locale} />
            </AppLink>
          </p>
          <p className="text-s text-encre-2">
            {t("by", { name: pick(piece.maker.name, locale).text })}
            <span aria-hidden="true"> · </span>
            <Bilingual value={piece.maker.town} locale={locale} />
            <span aria-hidden="true"> · </span>
            <Prices value={piece.prices} locale={locale} />
          </p>
        </div>
      </div>
      <div className="flex flex-col justify-center gap-6 px-4 py-8 sm:px-6 md:py-14 md:pe-12 md:ps-[max(1.5rem,calc((100vw-82rem)/2+2.5rem))]">
        <h1 className="text-4xl">{t("title")}</h1>
        <p className="max-w-form text-l text-encre-2">{t("lead")}</p>
        {find}
      </div>
    </div>
  );
}

import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { ArtisanCardDto } from "#features/artisans/schema.ts";
import { Portrait } from "#features/artisans/ui/portrait.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ArtisanCardProps = {
  artisan: ArtisanCardDto;
  locale: Locale;
  priority?: boolean;
  headingLevel?: 2 | 3;
};

/** A maker in the list: who, where, what craft, and how many pieces. */
export function ArtisanCard({ artisan, locale, priority, headingLevel = 2 }: ArtisanCardProps) {
  const t = useTranslations("artisan");
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <article className="group relative flex h-full flex-col gap-3">
      <Portrait artisan={artisan} alt="" sizes="(min-width: 64rem) 16rem, 46vw" priority={priority} />
      <div className="flex flex-1 flex-col gap-0.5">
        <Heading className="text-l">
          <AppLink
            href={`/artisans/${artisan.slug}`}
            className="after:absolute after:inset-0 group-hover:underline"
          >
            <Bilingual value={artisan.name} locale={locale} />
          </AppLink>
        </Heading>
        <p className="text-s text-encre-2">
          <Bilingual value={artisan.town} locale={locale} />
          {artisan.crafts[0] && (
            <>
              <span aria-hidden="true"> · </span>
              <Bilingual value={artisan.crafts[0].name} locale={locale} />
            </>
          )}
        </p>
        <p className="mt-auto flex flex-wrap items-center gap-x-3 pt-1 text-s">
          <span className="flex items-center gap-1 text-vert">
            <Icon name="tick" size={16} />
            {t("page.verified")}
          </span>
          <span className="text-encre-2">{t("page.pieces", { n: artisan.pieces })}</span>
        </p>
      </div>
    </article>
  );
}

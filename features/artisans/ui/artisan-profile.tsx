import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { ArtisanDto } from "#features/artisans/schema.ts";
import { ArtisanBadges } from "#features/artisans/ui/artisan-badges.tsx";
import { ArtisanFacts } from "#features/artisans/ui/artisan-facts.tsx";
import { Portrait } from "#features/artisans/ui/portrait.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** Who the maker is, their story, and what their chamber answers for and since when. Their pieces follow on the page. */
export function ArtisanProfile({ artisan, locale }: { artisan: ArtisanDto; locale: Locale }) {
  const t = useTranslations("artisan");
  const name = pick(artisan.name, locale).text;
  const chamber = pick(artisan.chamberName, locale).text;
  return (
    <Container className="flex flex-col gap-4 pt-2 pb-12">
      <Breadcrumbs
        items={[
          { label: t("list.title"), href: "/artisans" },
          { label: <Bilingual value={artisan.name} locale={locale} /> },
        ]}
      />
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:gap-x-16">
        <div className="flex flex-col gap-1 self-start">
          <Portrait
            artisan={artisan}
            alt={t("page.portrait", { name })}
            sizes="(min-width: 64rem) 32rem, (min-width: 48rem) 40vw, 100vw"
            priority
          />
          {artisan.isDemonstration && <p className="text-xs text-encre-2">{t("page.demonstration")}</p>}
        </div>
        <div className="flex flex-col gap-5 md:py-6">
          <Bilingual as="h1" value={artisan.name} locale={locale} className="text-4xl" />
          <p className="text-l text-encre-2">
            {t(`kind.${artisan.kind}`)}
            <span aria-hidden="true"> · </span>
            <Bilingual value={artisan.town} locale={locale} />
          </p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StatusPill tone="verified">{t("page.verified")}</StatusPill>
            <span className="text-s text-encre-2">
              {artisan.verifiedAt
                ? t("page.verifiedBy", { chamber, date: formatDate(artisan.verifiedAt, locale) })
                : t("page.verifiedByUndated", { chamber })}
            </span>
          </p>
          <Prose className="text-l">
            <h2 className="sr-only">{t("page.story")}</h2>
            <Bilingual value={artisan.story} locale={locale} paragraphs />
          </Prose>
          <ArtisanFacts artisan={artisan} locale={locale} />
          <ArtisanBadges badges={artisan.badges} locale={locale} />
          <p>
            <TextLink href="/verification">{t("page.how")}</TextLink>
          </p>
        </div>
      </div>
    </Container>
  );
}

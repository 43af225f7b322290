import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ArtisanDto } from "#features/artisans/schema.ts";
import { ArtisanBadges } from "#features/artisans/ui/artisan-badges.tsx";
import { Portrait } from "#features/artisans/ui/portrait.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** Who the maker is, which chamber verified them and when, and their story. Their pieces follow on the page. */
export function ArtisanProfile({ artisan, locale }: { artisan: ArtisanDto; locale: Locale }) {
  const t = useTranslations("artisan");
  const name = pick(artisan.name, locale).text;
  const chamber = pick(artisan.chamberName, locale).text;
  const facts = [
    { term: t("page.kind"), value: t(`kind.${artisan.kind}`) },
    { term: t("page.town"), value: <Bilingual value={artisan.town} locale={locale} /> },
    { term: t("page.chamber"), value: <Bilingual value={artisan.chamberName} locale={locale} /> },
    ...(artisan.registryNumber
      ? [{ term: t("page.registry"), value: <bdi dir="ltr">{artisan.registryNumber}</bdi> }]
      : []),
  ];
  return (
    <Container className="flex flex-col gap-4 pt-2 pb-10">
      <Breadcrumbs
        items={[
          { label: t("list.title"), href: "/artisans" },
          { label: <Bilingual value={artisan.name} locale={locale} /> },
        ]}
      />
      <div className="grid gap-6 sm:grid-cols-[12rem_minmax(0,1fr)] lg:grid-cols-[20rem_minmax(0,1fr)] lg:gap-12">
        <div className="flex flex-col gap-1 self-start max-sm:w-44">
          <Portrait
            artisan={artisan}
            alt={t("page.portrait", { name })}
            sizes="(min-width: 64rem) 20rem, 12rem"
            priority
          />
          {artisan.isDemonstration && <p className="text-xs text-encre-2">{t("page.demonstration")}</p>}
        </div>
        <div className="flex flex-col gap-4">
          <Bilingual as="h1" value={artisan.name} locale={locale} className="text-3xl" />
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StatusPill tone="verified">{t("page.verified")}</StatusPill>
            <span className="text-s text-encre-2">
              {artisan.verifiedAt
                ? t("page.verifiedBy", { chamber, date: formatDate(artisan.verifiedAt, locale) })
                : t("page.verifiedByUndated", { chamber })}
            </span>
          </p>
          {artisan.sinceYear !== null && (
            <p className="flex items-center gap-2 text-encre-2">
              <Icon name="hand" size={18} />
              {t("page.since", { year: String(artisan.sinceYear) })}
            </p>
          )}
          <Prose>
            <h2 className="sr-only">{t("page.story")}</h2>
            <Bilingual value={artisan.story} locale={locale} paragraphs />
          </Prose>
          <SummaryList items={facts} />
          <ArtisanBadges badges={artisan.badges} locale={locale} />
          <p>
            <TextLink href="/verification">{t("page.how")}</TextLink>
          </p>
        </div>
      </div>
    </Container>
  );
}

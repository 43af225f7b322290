import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import type { PublicSite } from "#features/sites/queries/public-sites.ts";
import { SiteCard } from "#features/sites/ui/site-card.tsx";
import { sitesJsonLd } from "#features/sites/ui/site-json-ld.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

type Props = { sites: readonly PublicSite[]; locale: Locale };

/** The sites of all chambers: those one can visit, and those that are to come. */
export function SitesView({ sites, locale }: Props) {
  const t = useTranslations("sites");
  const open = sites.filter(({ state }) => state === "existing" || state === "entering_service");
  const coming = sites.filter((site) => !open.includes(site));
  return (
    <Container className="pb-16">
      <script {...jsonLd(sitesJsonLd(sites, locale))} />
      <PageHeader title={t("title")} lead={t("lead")} />
      {sites.length === 0 && <p className="text-encre-2">{t("none")}</p>}
      <Part id="to-visit" title={t("toVisit")} sites={open} locale={locale} />
      <Part id="to-come" title={t("toCome")} sites={coming} locale={locale} />
    </Container>
  );
}

function Part({ id, title, sites, locale }: Props & { id: string; title: string }) {
  if (sites.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mb-12 flex flex-col gap-5">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      <ul className="grid items-stretch gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {sites.map((site) => (
          <SiteCard
            key={site.id}
            site={site}
            href={`/sites/${site.slugs[locale]}`}
            locale={locale}
            headingLevel={3}
          />
        ))}
      </ul>
    </section>
  );
}

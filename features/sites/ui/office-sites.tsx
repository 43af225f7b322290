import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { OwnSiteRow } from "#features/sites/queries/office-sites.ts";
import { SiteCard } from "#features/sites/ui/site-card.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { sites: readonly OwnSiteRow[]; chamberId: string; locale: Locale };

/** The sites of a chamber, and the way to a new one. */
export function OfficeSites({ sites, chamberId, locale }: Props) {
  const t = useTranslations("sites.office");
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div>
        <ButtonLink href={`/office/sites/new?chamber=${chamberId}`}>{t("new")}</ButtonLink>
      </div>
      {sites.length === 0 ? (
        <EmptyState art="thread" title={t("emptyTitle")}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ul className="grid items-start gap-4 lg:grid-cols-2">
          {sites.map((site) => (
            <SiteCard key={site.id} site={site} href={`/office/sites/${site.id}`} locale={locale}>
              <p>
                {t("unitCount", { count: site.units })}
                {!site.isPublished && <> · {t("hidden")}</>}
              </p>
            </SiteCard>
          ))}
        </ul>
      )}
    </Container>
  );
}

import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import type { RegionCardDto } from "#features/showcase/schema.ts";
import { RegionPlaces } from "#features/showcase/ui/region-places.tsx";
import { listJsonLd } from "#features/showcase/ui/showcase-json-ld.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

/** The twelve regions, in a list and on the map beside it. */
export function RegionsView({ regions, locale }: { regions: readonly RegionCardDto[]; locale: Locale }) {
  const t = useTranslations("showcase.regions");
  return (
    <Container className="pb-16">
      <script {...jsonLd(listJsonLd(regions, "/regions", locale))} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <RegionPlaces regions={regions} locale={locale} counted />
    </Container>
  );
}

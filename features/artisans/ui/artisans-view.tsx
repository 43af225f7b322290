import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PieceGrid } from "#components/layout/grid.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { ArtisanListDto } from "#features/artisans/schema.ts";
import { ArtisanCard } from "#features/artisans/ui/artisan-card.tsx";
import { artisansJsonLd } from "#features/artisans/ui/artisan-json-ld.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

/** Every verified maker. */
export function ArtisansView({ list, locale }: { list: ArtisanListDto; locale: Locale }) {
  const t = useTranslations("artisan.list");
  const beyond = list.total > 0 && list.artisans.length === 0;
  const { chamber } = list;
  const here = chamber ? `/artisans?chamber=${chamber.key}` : "/artisans";
  const hrefOf = (page: number) => `${here}${chamber ? "&" : "?"}page=${page}`;
  return (
    <Container className="flex flex-col gap-6 pb-16">
      <script {...jsonLd(artisansJsonLd(list, locale))} />
      <PageHeader
        title={chamber ? <Bilingual value={chamber.name} locale={locale} /> : t("title")}
        lead={t(chamber ? "chamberLead" : "lead")}
      >
        {chamber && <TextLink href="/artisans">{t("allChambers")}</TextLink>}
        {!beyond && <p className="text-s text-encre-2">{t("count", { n: list.total })}</p>}
      </PageHeader>
      {list.artisans.length > 0 ? (
        <PieceGrid>
          {list.artisans.map((artisan, index) => (
            <li key={artisan.id}>
              <ArtisanCard artisan={artisan} locale={locale} priority={index < 2} />
            </li>
          ))}
        </PieceGrid>
      ) : (
        <EmptyState
          title={t("emptyTitle")}
          action={beyond && <ButtonLink href={here}>{t("firstPage")}</ButtonLink>}
        >
          {!beyond && t("emptyText")}
        </EmptyState>
      )}
      {!beyond && (
        <Pagination
          page={list.page}
          pages={list.pages}
          hrefOf={(page) => (page > 1 ? hrefOf(page) : here)}
          locale={locale}
        />
      )}
      <JoinCall />
    </Container>
  );
}

/** To whoever reads the list and is not in it. */
function JoinCall() {
  const t = useTranslations("applications.landing");
  return (
    <Card tone="sable" as="section" className="mt-6 flex flex-wrap items-center justify-between gap-4">
      <div>
        <h2 className="text-xl">{t("artisanAsk")}</h2>
        <p>{t("artisanText")}</p>
      </div>
      <ButtonLink href="/apply">{t("title")}</ButtonLink>
    </Card>
  );
}

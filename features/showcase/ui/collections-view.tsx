import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import type { CollectionCardDto } from "#features/showcase/schema.ts";
import { CollectionCard } from "#features/showcase/ui/collection-card.tsx";
import { listJsonLd } from "#features/showcase/ui/showcase-json-ld.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

type CollectionsViewProps = { collections: readonly CollectionCardDto[]; locale: Locale };

/** The chambers' selections. */
export function CollectionsView({ collections, locale }: CollectionsViewProps) {
  const t = useTranslations("showcase.collections");
  return (
    <Container className="pb-16">
      <script {...jsonLd(listJsonLd(collections, "/collections", locale))} />
      <PageHeader title={t("title")} lead={t("lead")} />
      {collections.length === 0 ? (
        <p className="text-encre-2">{t("none")}</p>
      ) : (
        <ul className="grid gap-x-10 gap-y-12 md:grid-cols-2">
          {collections.map((collection) => (
            <li key={collection.id}>
              <CollectionCard collection={collection} locale={locale} headingLevel={2} />
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
}

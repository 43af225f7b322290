import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { PageLead } from "#components/layout/page-lead.tsx";
import { Section } from "#components/layout/section.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { OnwardLink, TextLink } from "#components/ui/link.tsx";
import { PieceFigure } from "#components/ui/piece-figure.tsx";
import type { CollectionPageDto } from "#features/showcase/schema.ts";
import { collectionJsonLd } from "#features/showcase/ui/showcase-json-ld.ts";
import type { PiecesSlot } from "#features/showcase/ui/slots.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

type CollectionViewProps = { collection: CollectionPageDto; locale: Locale; Pieces: PiecesSlot };

/** A collection: why a chamber shows these pieces together, one of them large, then all of them. */
export function CollectionView({ collection, locale, Pieces }: CollectionViewProps) {
  const t = useTranslations("showcase.collections");
  const { chamber, pieces, cover } = collection;
  const via = collection.via ?? undefined;
  return (
    <>
      <script {...jsonLd(...collectionJsonLd(collection, locale, t("title")))} />
      <PageLead
        crumbs={[
          { label: t("title"), href: "/collections" },
          { label: <Bilingual value={collection.title} locale={locale} /> },
        ]}
        title={<Bilingual value={collection.title} locale={locale} />}
        lead={<Bilingual value={collection.intro} locale={locale} paragraphs />}
        picture={
          cover && (
            <PieceFigure
              piece={cover}
              via={via}
              locale={locale}
              sizes="(min-width: 64rem) 32rem, (min-width: 48rem) 40vw, 100vw"
              priority
            />
          )
        }
      >
        <p className="text-s text-encre-2">
          {chamber ? (
            <TextLink href={`/chambers/${chamber.key}`}>
              {t("by", { chamber: pick(chamber.name, locale).text })}
            </TextLink>
          ) : (
            t("national")
          )}
          <span aria-hidden="true"> · </span>
          {t("since", { date: formatDate(collection.publishedAt, locale) })}
          {collection.endsAt && (
            <>
              <span aria-hidden="true"> · </span>
              {t("until", { date: formatDate(collection.endsAt, locale) })}
            </>
          )}
          {collection.season && (
            <>
              <span aria-hidden="true"> · </span>
              {t(`seasons.${collection.season}`)}
            </>
          )}
          {collection.fair && (
            <>
              <span aria-hidden="true"> · </span>
              <TextLink href={`/fairs/${collection.fair.slug}`}>
                {t("fair", { fair: pick(collection.fair.title, locale).text })}
              </TextLink>
            </>
          )}
          {collection.occasion && (
            <>
              <span aria-hidden="true"> · </span>
              <Bilingual value={collection.occasion} locale={locale} />
            </>
          )}
        </p>
      </PageLead>
      <Section
        title={t("pieces")}
        tone="sable"
        action={<OnwardLink href="/collections">{t("other")}</OnwardLink>}
      >
        <Pieces pieces={pieces} locale={locale} via={via} />
      </Section>
    </>
  );
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatNumber } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { OfficeSummary } from "#features/chambers/schema.ts";
import { ArtisanTable } from "#features/chambers/ui/artisan-table.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type OfficeViewProps = { office: OfficeSummary; locale: Locale; children?: ReactNode };

/** The first page of a chamber's office. `children` stands under the heading. */
export function OfficeView({ office, locale, children }: OfficeViewProps) {
  const t = useTranslations("office");
  const { chamber, counts } = office;
  const figures = [
    ["applied", counts.applications],
    ["verified", counts.registered],
    ["suspended", counts.suspended],
    ["published", counts.publishedPieces],
  ] as const;
  return (
    <>
      <Container>
        <PageHeader
          eyebrow={t("eyebrow")}
          title={<Bilingual value={chamber.name} locale={locale} />}
          lead={t("lead")}
        />
        {children}
        <h2 className="sr-only">{t("countsTitle")}</h2>
        <dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">
          {figures.map(([key, figure]) => (
            <Card key={key} className="flex flex-col-reverse justify-end">
              <dt className="text-s text-encre-2">{t(key)}</dt>
              <dd className="font-heading text-3xl">{formatNumber(figure, locale)}</dd>
            </Card>
          ))}
        </dl>
      </Container>
      <Section title={t("artisansTitle")}>
        <ArtisanTable artisans={office.artisans} locale={locale} />
      </Section>
      <Section title={t("chamberTitle")} tone="sable">
        <SummaryList items={seatFacts(chamber, locale, t)} />
      </Section>
    </>
  );
}

function seatFacts(
  chamber: OfficeSummary["chamber"],
  locale: Locale,
  t: ReturnType<typeof useTranslations<"office">>,
) {
  return [
    { term: t("region"), value: <Bilingual value={chamber.region} locale={locale} /> },
    {
      term: t("seat"),
      value: chamber.seat ? <Bilingual value={chamber.seat} locale={locale} /> : t("seatUnknown"),
    },
    { term: t("seatEvidence"), value: t(`evidence.${chamber.seatEvidence}`) },
    ...(chamber.seatSource ? [{ term: t("seatSource"), value: <bdi>{chamber.seatSource}</bdi> }] : []),
    ...(chamber.seatRecordedOn
      ? [{ term: t("seatRecordedOn"), value: <When value={chamber.seatRecordedOn} locale={locale} /> }]
      : []),
  ];
}

import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ChamberSteering, Indicator } from "#features/steering/schema.ts";
import { ContractPart } from "#features/steering/ui/contract-part.tsx";
import { CoursePlot } from "#features/steering/ui/course-plot.tsx";
import { EntriesPart } from "#features/steering/ui/entries-part.tsx";
import { IndicatorTable } from "#features/steering/ui/indicator-table.tsx";
import { PickForm } from "#features/steering/ui/pick-form.tsx";
import { type Came, Said } from "#features/steering/ui/said.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ChamberViewProps = {
  steering: ChamberSteering;
  indicator: Indicator;
  zone: "office" | "federation";
  mayKeep: boolean;
  kept: Readonly<Record<string, string | undefined>>;
  came: Came;
  locale: Locale;
};

/** A chamber's year in the contract-programme, for its manager and for those above it. */
export function ChamberView(props: ChamberViewProps) {
  const { steering, indicator, zone, mayKeep, kept, came, locale } = props;
  const t = useTranslations("steering");
  const { chamberId, year, years, rows, exact, computedAt } = steering;
  const base = zone === "office" ? "/office/steering" : `/federation/steering/${chamberId}`;
  const asked = zone === "office" ? `chamber=${chamberId}&year=${year}` : `year=${year}`;
  const row = rows.find((one) => one.indicator === indicator);
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <div className="flex flex-col gap-4">
        <PageHeader
          eyebrow={<Bilingual value={steering.chamberName} locale={locale} />}
          title={t("office.title")}
          lead={t("office.lead")}
        >
          <p className="text-encre-2">
            {computedAt ? t("computed", { date: formatDate(computedAt, locale) }) : t("never")}
          </p>
        </PageHeader>
        <Said {...came} locale={locale} />
        <Notice>
          <p>{t(exact ? "exact" : "suppressed")}</p>
        </Notice>
      </div>
      <PickForm {...{ year, years, indicator }} hidden={zone === "office" ? { chamber: chamberId } : {}} />
      <section id="course">
        {row && (
          <CoursePlot
            id="course-plot"
            indicator={indicator}
            points={row.series}
            target={row.target}
            locale={locale}
          />
        )}
      </section>
      <section className="flex flex-col gap-4">
        <p className="max-w-text text-encre-2">
          {t("fairHint")} {t("forecastHint")}
        </p>
        <IndicatorTable rows={rows} drawn={`${base}?${asked}`} locale={locale} />
        <p>
          <TextLink href={`/${locale}${base}/file?${asked}`} plain>
            {t("csv")}
          </TextLink>
        </p>
      </section>
      <ContractPart {...{ steering, mayKeep, locale }} />
      <EntriesPart {...{ steering, mayKeep, kept, locale }} />
    </Container>
  );
}

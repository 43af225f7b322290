import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { factsOf, type NationalRow, type NationalSteering } from "#features/steering/schema.ts";
import { ChamberBars } from "#features/steering/ui/chamber-bars.tsx";
import { CoursePlot } from "#features/steering/ui/course-plot.tsx";
import { Figure } from "#features/steering/ui/figure.tsx";
import { figureText } from "#features/steering/ui/figure-text.ts";
import { Progress } from "#features/steering/ui/indicator-table.tsx";
import { PickForm } from "#features/steering/ui/pick-form.tsx";
import { type Came, Said } from "#features/steering/ui/said.tsx";
import { ShadeMap } from "#features/steering/ui/shade-map.tsx";
import { WaitingPart } from "#features/steering/ui/waiting-part.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type NationalViewProps = {
  steering: NationalSteering;
  measure: "stand" | "share";
  judges: boolean;
  came: Came;
  locale: Locale;
};

/** One indicator of the twelve chambers: map, bars, course of the country, and the table that says it all. */
export function NationalView({ steering, measure, judges, came, locale }: NationalViewProps) {
  const t = useTranslations("steering");
  const { indicator, year, years, rows, national, exact, computedAt, waiting } = steering;
  const name = t(`indicators.${indicator}.name`);
  const isMoney = factsOf(indicator).unit === "mad";
  const shareText = (share: number) =>
    isMoney
      ? figureText(indicator, Math.round(share), locale)
      : formatNumber(share, locale, { maximumFractionDigits: 1 });
  const textOf = (row: Pick<NationalRow, "stand" | "share">) => {
    const value = row[measure];
    if (value === null) return t("held");
    return measure === "stand" ? figureText(indicator, value, locale) : shareText(value);
  };
  const seen = rows.map((row, n) => ({
    ...{ key: row.chamberId, code: row.regionCode, number: n + 1 },
    name: pick(row.name, locale).text,
    value: row[measure],
    text: textOf(row),
  }));
  const columns = [
    { key: "chamber", label: t("chamber"), rowHeader: true },
    ...(["stand", "target", "progress", "share"] as const).map((key) => ({
      ...{ key, label: t(`columns.${key}`), align: "end" as const },
    })),
  ];
  const file = `/${locale}/federation/steering/file?indicator=${indicator}&year=${year}`;
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <div className="flex flex-col gap-4">
        <PageHeader title={t("federation.title")} lead={t("federation.lead")}>
          <p className="text-encre-2">
            {computedAt ? t("computed", { date: formatDate(computedAt, locale) }) : t("never")}
          </p>
        </PageHeader>
        <Said {...came} locale={locale} />
        <Notice>
          <p>{t(exact ? "exact" : "suppressed")}</p>
        </Notice>
      </div>
      <PickForm {...{ year, years, indicator, measure }} />
      <div className="grid gap-10 lg:grid-cols-2">
        <ShadeMap
          {...{ id: "map", table: "chambers-table", regions: seen }}
          {...{ title: t("map", { name }), hint: t("mapHint"), held: t("held") }}
          say={measure === "stand" ? (value) => figureText(indicator, value, locale) : shareText}
        />
        <ChamberBars title={t("compare", { name })} bars={seen} table="chambers-table" />
      </div>
      <section className="flex flex-col gap-3">
        <DataTable
          id="chambers-table"
          caption={`${name} · ${year}`}
          columns={columns}
          rows={[
            ...rows.map((row, n) => ({
              id: row.chamberId,
              cells: {
                chamber: (
                  <AppLink
                    href={`/federation/steering/${row.chamberId}?year=${year}&indicator=${indicator}`}
                    className="underline decoration-line"
                  >
                    {n + 1}. {pick(row.name, locale).text}
                  </AppLink>
                ),
                stand: <Figure indicator={indicator} value={row.stand} locale={locale} />,
                target: row.target === null ? t("none") : figureText(indicator, row.target, locale),
                progress: <Progress percent={row.progress} locale={locale} />,
                share: row.share === null ? t("none") : shareText(row.share),
              },
            })),
            {
              id: "nation",
              cells: {
                chamber: <strong>{t("nation")}</strong>,
                stand: <Figure indicator={indicator} value={national.stand} locale={locale} />,
                target: t("none"),
                progress: t("none"),
                share: national.share === null ? t("none") : shareText(national.share),
              },
            },
          ]}
        />
        <p className="flex flex-wrap gap-x-6">
          <TextLink href={file} plain>
            {t("csv")}
          </TextLink>
          <TextLink href={`/open-data/definitions#${indicator}`}>{t("definitionOf")}</TextLink>
          <TextLink href="/open-data">{t("open.reports")}</TextLink>
        </p>
        <p className="max-w-text text-encre-2">{t("fairHint")}</p>
      </section>
      <CoursePlot
        id="nation-plot"
        indicator={indicator}
        points={national.series}
        target={null}
        locale={locale}
      />
      {judges && <WaitingPart waiting={waiting} locale={locale} />}
    </Container>
  );
}

import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { OpenReport } from "#features/steering/queries/open-data.ts";
import { type Quarter, quarterName, workstreams } from "#features/steering/schema.ts";
import { ChamberBars } from "#features/steering/ui/chamber-bars.tsx";
import { Figure } from "#features/steering/ui/figure.tsx";
import { figureText } from "#features/steering/ui/figure-text.ts";
import { chamberIndicators, readOf, reportRows } from "#features/steering/ui/report-rows.ts";
import { ShadeMap } from "#features/steering/ui/shade-map.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ReportViewProps = { report: OpenReport; quarter: Quarter; locale: Locale };

/** A closed quarter of the whole programme, as it may be published. */
export function ReportView({ report, quarter, locale }: ReportViewProps) {
  const t = useTranslations("steering");
  const named = t("report.quarter", { n: String(quarter.quarter), year: String(quarter.year) });
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={t("report.eyebrow")}
        title={t("report.title", { quarter: named })}
        lead={t("report.lead")}
      >
        <p className="flex flex-wrap gap-x-6">
          {(["ar", "fr"] as const).map((lang) => (
            <TextLink key={lang} href={`/open-data/report-${quarterName(quarter)}-${lang}.pdf`} plain>
              {t("report.pdf", { lang: lang === "ar" ? "العربية" : "français" })}
            </TextLink>
          ))}
          <TextLink href="/open-data">{t("open.title")}</TextLink>
        </p>
      </PageHeader>
      <h2 className="text-2xl">{t("report.country")}</h2>
      {workstreams.map((n) => (
        <DataTable
          even
          key={n}
          caption={`${t("workstream", { n: String(n) })} · ${t(`workstreams.${n}`)}`}
          columns={[
            { key: "indicator", label: t("columns.indicator"), rowHeader: true },
            { key: "value", label: t("columns.value"), align: "end" },
            { key: "yearBefore", label: t("columns.yearBefore"), align: "end" },
            { key: "change", label: t("columns.change"), align: "end" },
          ]}
          rows={reportRows(report, quarter, n).map(({ indicator, now, before, changePercent }) => ({
            id: indicator,
            cells: {
              indicator: t(`indicators.${indicator}.name`),
              value: <Figure indicator={indicator} {...now} locale={locale} />,
              yearBefore: <Figure indicator={indicator} {...before} locale={locale} />,
              change:
                changePercent === null
                  ? t("none")
                  : t("percent", {
                      value: formatNumber(changePercent, locale, { signDisplay: "exceptZero" }),
                    }),
            },
          }))}
        />
      ))}
      <Chambers {...{ report, quarter, locale }} />
    </Container>
  );
}

function Chambers({ report, quarter, locale }: ReportViewProps) {
  const t = useTranslations("steering");
  const name = t("indicators.registered_artisans.name");
  const seen = report.chambers.map((chamber, n) => {
    const { value } = readOf(report, "registered_artisans", chamber.regionCode, quarter);
    return {
      ...{ key: chamber.key, code: chamber.regionCode, number: n + 1, value },
      name: pick(chamber.name, locale).text,
      text: value === null ? t("held") : figureText("registered_artisans", value, locale),
    };
  });
  return (
    <section aria-labelledby="chambers" className="flex flex-col gap-6">
      <h2 id="chambers" className="text-2xl">
        {t("report.chambers")}
      </h2>
      <p className="max-w-text text-encre-2">{t("suppressed")}</p>
      <div className="grid gap-10 lg:grid-cols-2">
        <ShadeMap
          {...{ id: "report-map", table: "chambers-table", regions: seen }}
          {...{ title: t("map", { name }), hint: t("mapHint"), held: t("held") }}
          say={(value) => figureText("registered_artisans", value, locale)}
        />
        <ChamberBars title={t("compare", { name })} bars={seen} table="chambers-table" />
      </div>
      <DataTable
        id="chambers-table"
        caption={t("report.chambers")}
        captionHidden
        columns={[
          { key: "chamber", label: t("chamber"), rowHeader: true },
          ...chamberIndicators.map((key) => ({
            ...{ key, label: t(`indicators.${key}.name`), align: "end" as const },
          })),
        ]}
        rows={report.chambers.map((chamber, n) => ({
          id: chamber.key,
          cells: {
            chamber: `${n + 1}. ${pick(chamber.name, locale).text}`,
            ...Object.fromEntries(
              chamberIndicators.map((key) => [
                key,
                <Figure
                  key={key}
                  indicator={key}
                  {...readOf(report, key, chamber.regionCode, quarter)}
                  locale={locale}
                />,
              ]),
            ),
          },
        }))}
      />
    </section>
  );
}

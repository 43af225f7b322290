import "server-only";
import { createTranslator } from "use-intl/core";
import { formatNumber } from "#components/format/number.ts";
import type { Sheet, Text } from "#features/documents/schema.ts";
import type { OpenReport } from "#features/steering/queries/open-data.ts";
import { type Indicator, type Quarter, workstreams } from "#features/steering/schema.ts";
import { figureText } from "#features/steering/ui/figure-text.ts";
import { chamberIndicators, readOf, reportRows } from "#features/steering/ui/report-rows.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { absolute } from "#lib/seo/addresses.ts";
import { messages } from "#messages/index.ts";

/** The report of a quarter on paper: the country workstream by workstream, then the chambers. */
export function reportSheet(report: OpenReport, quarter: Quarter, locale: Locale): Sheet {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "steering" });
  const own = (text: string): Text => ({ text, lang: locale });
  const said = (indicator: Indicator, { value, there }: { value: number | null; there: boolean }) => {
    if (!there) return own(t("none"));
    return own(value === null ? t("held") : figureText(indicator, value, locale));
  };
  const head = (key: "indicator" | "value" | "yearBefore" | "change") => ({
    label: own(t(`columns.${key}`)),
    align: key === "indicator" ? ("start" as const) : ("end" as const),
    ...(key === "indicator" ? { wide: true } : {}),
  });
  const named = t("report.quarter", { n: String(quarter.quarter), year: String(quarter.year) });
  const demo = env().APP_ENV !== "production";
  return {
    version: 1,
    lang: locale,
    paper: "a4",
    title: { ...own(t("report.title", { quarter: named })), other: own(t("report.eyebrow")) },
    number: null,
    blocks: [
      { kind: "note", text: own(t("report.lead")) },
      ...workstreams.flatMap((n) => [
        {
          kind: "note" as const,
          label: own(t("workstream", { n: String(n) })),
          text: own(t(`workstreams.${n}`)),
        },
        {
          kind: "table" as const,
          columns: [head("indicator"), head("value"), head("yearBefore"), head("change")],
          rows: reportRows(report, quarter, n).map(({ indicator, now, before, changePercent }) => [
            own(t(`indicators.${indicator}.name`)),
            said(indicator, now),
            said(indicator, before),
            own(
              changePercent === null
                ? t("none")
                : t("percent", { value: formatNumber(changePercent, locale, { signDisplay: "exceptZero" }) }),
            ),
          ]),
          totals: [],
        },
      ]),
      { kind: "note", label: own(t("report.chambers")), text: own(t("suppressed")) },
      {
        kind: "table",
        columns: [
          { label: own(t("chamber")), align: "start", wide: true },
          ...chamberIndicators.map((key) => ({
            label: own(t(`indicators.${key}.name`)),
            align: "end" as const,
          })),
        ],
        rows: report.chambers.map(({ name, regionCode }) => {
          const { text, lang } = pick(name, locale);
          return [
            { text, lang },
            ...chamberIndicators.map((key) => said(key, readOf(report, key, regionCode, quarter))),
          ];
        }),
        totals: [],
      },
    ],
    foot: [
      own(t("report.foot", { url: absolute(`/${locale}/open-data`) })),
      ...(demo ? [own(t("report.demo"))] : []),
    ],
  };
}

import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { factsOf, type IndicatorRow, workstreams } from "#features/steering/schema.ts";
import { Figure, Plain } from "#features/steering/ui/figure.tsx";
import { figureText } from "#features/steering/ui/figure-text.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type IndicatorTableProps = {
  rows: readonly IndicatorRow[];
  /** Address of this page with another indicator drawn, without the indicator. */
  drawn: string;
  locale: Locale;
};

/** Every indicator of a chamber's year, workstream by workstream. */
export function IndicatorTable({ rows, drawn, locale }: IndicatorTableProps) {
  const t = useTranslations("steering");
  const columns = [
    { key: "indicator", label: t("columns.indicator"), rowHeader: true },
    ...(["stand", "target", "progress", "forecast", "share", "nationalShare"] as const).map((key) => ({
      key,
      label: t(`columns.${key}`),
      align: "end" as const,
    })),
  ];
  return (
    <div className="flex flex-col gap-8">
      {workstreams.map((n) => (
        <DataTable
          key={n}
          caption={`${t("workstream", { n: String(n) })} · ${t(`workstreams.${n}`)}`}
          columns={columns}
          rows={rows
            .filter(({ indicator }) => factsOf(indicator).workstream === n)
            .map((row) => ({ id: row.indicator, cells: cellsOf(row) }))}
        />
      ))}
    </div>
  );

  function cellsOf(row: IndicatorRow) {
    const { indicator, target, stand, progress, forecast, share, nationalShare } = row;
    return {
      indicator: (
        <AppLink href={`${drawn}&indicator=${indicator}#course`} className="underline decoration-line">
          {t(`indicators.${indicator}.name`)}
        </AppLink>
      ),
      stand: <Figure indicator={indicator} value={stand} there={row.year.length > 0} locale={locale} />,
      target: target === null ? t("none") : figureText(indicator, target, locale),
      progress: <Progress percent={progress} locale={locale} />,
      forecast: forecast === null ? t("none") : figureText(indicator, forecast, locale),
      share: <Share row={row} value={share} locale={locale} />,
      nationalShare: <Share row={row} value={nationalShare} locale={locale} />,
    };
  }
}

/** Amounts per hundred artisans are money too. */
function Share({ row, value, locale }: { row: IndicatorRow; value: number | null; locale: Locale }) {
  if (value !== null && factsOf(row.indicator).unit === "mad")
    return <span className="tabular-nums">{figureText(row.indicator, Math.round(value), locale)}</span>;
  return <Plain value={value} locale={locale} />;
}

/** Percent with a bar that is full at a hundred. */
export function Progress({ percent, locale }: { percent: number | null; locale: Locale }) {
  const t = useTranslations("steering");
  if (percent === null) return <span className="text-encre-2">{t("none")}</span>;
  return (
    <span className="inline-flex flex-col items-end gap-1 tabular-nums">
      {t("percent", { value: formatNumber(percent, locale) })}
      <svg viewBox="0 0 100 6" aria-hidden="true" className="h-1.5 w-20 rtl:-scale-x-100">
        <rect width="100" height="6" fill="var(--color-line)" />
        <rect width={Math.min(100, percent)} height="6" className="fill-bleu" />
      </svg>
    </span>
  );
}

import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import type { IndicatorKind } from "#features/endangered/schema.ts";
import { type Point, plotShape } from "#features/endangered/ui/plot-shape.ts";
import { valueWords } from "#features/endangered/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type IndicatorPlotProps = {
  id: string /** Id of the table of the same figures. */;
  table: string;
  kind: IndicatorKind;
  points: readonly Point[];
  locale: Locale;
};

/**
 * One indicator over the years as a drawing, with its words in title and description; the same figures stand in a table below.
 * Time runs from left to right in every language, as it does in printed plots.
 */
export function IndicatorPlot({ id, table, kind, points, locale }: IndicatorPlotProps) {
  const t = useTranslations("endangered");
  const { width, height, path, dots, values, years } = plotShape(points);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  const at = (point: Point) => valueWords(kind, point.value, t, locale);
  const year = (point: Point) => point.asOf.slice(0, 4);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      aria-details={table}
      direction="ltr"
      className="plot h-auto w-full max-w-[26rem] text-bleu"
    >
      <title id={`${id}-title`}>{t(`kinds.${kind}`)}</title>
      <desc id={`${id}-desc`}>
        {t("plotText", { from: year(first), first: at(first), to: year(last), last: at(last) })}
      </desc>
      {values.map(({ y, value }) => (
        <g key={value}>
          <line x1={34} x2={width - 14} y1={y} y2={y} stroke="var(--color-line)" />
          <text x={28} y={y + 4} textAnchor="end" fontSize={11} fill="var(--color-encre-2)">
            {formatNumber(value, locale)}
          </text>
        </g>
      ))}
      <path d={path} fill="none" stroke="currentColor" strokeWidth={2.5} strokeLinejoin="round" />
      {dots.map(({ x, y, point }) => (
        <circle key={point.asOf} cx={x} cy={y} r={4} fill="currentColor" />
      ))}
      {years.map(({ x, year: label }, n) => (
        <text
          key={label}
          x={x}
          y={height - 6}
          textAnchor={n === 0 && years.length > 1 ? "start" : "end"}
          fontSize={11}
          fill="var(--color-encre-2)"
        >
          {label}
        </text>
      ))}
    </svg>
  );
}

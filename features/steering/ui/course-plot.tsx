import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { Indicator } from "#features/steering/schema.ts";
import { type CoursePoint, courseShape } from "#features/steering/ui/course-shape.ts";
import { Figure } from "#features/steering/ui/figure.tsx";
import { figureText } from "#features/steering/ui/figure-text.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type CoursePlotProps = {
  id: string;
  indicator: Indicator;
  points: readonly CoursePoint[];
  /** Of the year that is shown, where one was promised. */
  target: number | null;
  locale: Locale;
};

/** An indicator from quarter to quarter as a drawing, with the same figures in a table. Time runs from left to right, as in printed plots. */
export function CoursePlot({ id, indicator, points, target, locale }: CoursePlotProps) {
  const t = useTranslations("steering");
  const name = t(`indicators.${indicator}.name`);
  const label = ({ year, quarter }: CoursePoint) =>
    t("report.quarter", { n: String(quarter), year: String(year) });
  const rows = points.toReversed().map((point) => ({
    id: `${point.year}-${point.quarter}`,
    cells: {
      quarter: label(point),
      value: <Figure indicator={indicator} value={point.value} locale={locale} />,
    },
  }));
  return (
    <figure aria-details={`${id}-table`} className="plot flex flex-col gap-3">
      <figcaption className="font-[550]">{t("course", { name })}</figcaption>
      {points.length < 2 ? (
        <p className="text-encre-2">{t("plotEmpty")}</p>
      ) : (
        <Drawing {...{ id, indicator, points, target, locale, name, label }} />
      )}
      {points.length > 0 && (
        <Disclosure summary={t("table")}>
          <DataTable
            id={`${id}-table`}
            caption={t("course", { name })}
            captionHidden
            columns={[
              { key: "quarter", label: t("columns.quarter"), rowHeader: true },
              { key: "value", label: t("columns.value"), align: "end" },
            ]}
            rows={rows}
          />
        </Disclosure>
      )}
    </figure>
  );
}

type DrawingProps = CoursePlotProps & { name: string; label: (point: CoursePoint) => string };

function Drawing({ id, indicator, points, target, locale, name, label }: DrawingProps) {
  const t = useTranslations("steering");
  const shape = courseShape(points, target);
  const known = shape.dots.map(({ point }) => point);
  const [from, to] = [known[0], known.at(-1)];
  const say = (value: number | null) => (value === null ? t("held") : figureText(indicator, value, locale));
  const short = (point: CoursePoint | undefined) => (point ? `${point.year}/${point.quarter}` : "");
  return (
    <svg
      viewBox={`0 0 ${shape.width} ${shape.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      direction="ltr"
      className="h-auto w-full max-w-[30rem] text-bleu"
    >
      <title id={`${id}-title`}>{t("course", { name })}</title>
      <desc id={`${id}-desc`}>
        {from && to
          ? t("plotText", { first: label(from), from: say(from.value), last: label(to), to: say(to.value) })
          : t("held")}
      </desc>
      {shape.values.map(({ y, value }) => (
        <g key={value}>
          <line x1={shape.first.x} x2={shape.last.x} y1={y} y2={y} stroke="var(--color-line)" />
          <text x={shape.first.x - 6} y={y + 4} textAnchor="end" fontSize={13} fill="var(--color-encre-2)">
            {figureText(indicator, value, locale)}
          </text>
        </g>
      ))}
      {shape.targetY !== null && target !== null && (
        <g>
          <line
            x1={shape.first.x}
            x2={shape.last.x}
            y1={shape.targetY}
            y2={shape.targetY}
            stroke="var(--color-encre)"
            strokeDasharray="6 4"
          />
          <text
            x={shape.last.x}
            y={shape.targetY - 5}
            textAnchor="end"
            fontSize={13}
            fill="var(--color-encre)"
          >
            {t("targetLine", { value: figureText(indicator, target, locale) })}
          </text>
        </g>
      )}
      {shape.paths.map((path) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth={2.5}
          strokeLinejoin="round"
        />
      ))}
      {shape.dots.map(({ x, y, point }) => (
        <circle key={short(point)} cx={x} cy={y} r={4} fill="currentColor" />
      ))}
      <text x={shape.first.x} y={shape.height - 8} fontSize={13} fill="var(--color-encre-2)">
        {short(points[0])}
      </text>
      <text x={shape.last.x} y={shape.height - 8} textAnchor="end" fontSize={13} fill="var(--color-encre-2)">
        {short(points.at(-1))}
      </text>
    </svg>
  );
}

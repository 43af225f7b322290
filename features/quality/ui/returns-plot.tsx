import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { PlotKey, type PlotLook, PlotStripes, plotFill } from "#components/ui/plot-tone.tsx";
import { type MonthOfQuality, returnReasons } from "#features/quality/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const height = 112;
const pitch = 24;
const looks = {
  delivered: { tone: "filled", ink: "bleu" },
  returned: { tone: "striped", ink: "terre" },
} as const satisfies Record<string, PlotLook>;
const kinds = ["delivered", "returned"] as const;

const returnedIn = (month: MonthOfQuality) => returnReasons.reduce((sum, reason) => sum + month[reason], 0);

type PlotProps = { months: readonly MonthOfQuality[]; table: string; locale: Locale };

/**
 * Units delivered and units that came back, a month a pair; `table` is the id of the table that says the same with the reasons. Drawn by the
 * server. Time runs as the reader reads.
 */
export function ReturnsPlot({ months, table, locale }: PlotProps) {
  const t = useTranslations("quality.figures");
  const pairs = months.map((month) => ({
    month: month.month,
    delivered: month.delivered,
    returned: returnedIn(month),
  }));
  const most = Math.max(0, ...pairs.flatMap(({ delivered, returned }) => [delivered, returned]));
  if (most === 0) return <p className="text-encre-2">{t("nothing")}</p>;
  // What is there is seen, however small beside the rest.
  const tall = (value: number) => (value > 0 ? Math.max(2, Math.round((value / most) * (height - 4))) : 0);
  const width = pairs.length * pitch;
  const name = (month: string | undefined) => (month ? formatDate(`${month}-01`, locale, "month") : "");
  return (
    <figure aria-details={table} className="plot flex flex-col gap-3">
      <figcaption className="flex flex-wrap gap-x-6 gap-y-1">
        <span className="font-[550]">{t("plot")}</span>
        {kinds.map((kind) => (
          <PlotKey key={kind} name={kind} look={looks[kind]} label={t(kind)} />
        ))}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-28 w-full rtl:-scale-x-100"
      >
        <PlotStripes prefix="returns" looks={Object.values(looks)} />
        {pairs.flatMap((pair, n) =>
          kinds.map((kind, side) => (
            <rect
              key={`${pair.month} ${kind}`}
              x={n * pitch + 4 + side * 8}
              width={8}
              y={height - tall(pair[kind])}
              height={tall(pair[kind])}
              {...plotFill("returns", looks[kind])}
            />
          )),
        )}
        <line
          x1="0"
          x2={width}
          y1={height}
          y2={height}
          className="stroke-bord"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div aria-hidden="true" className="flex justify-between text-s text-encre-2">
        <span>{name(pairs[0]?.month)}</span>
        <span>{name(pairs.at(-1)?.month)}</span>
      </div>
    </figure>
  );
}

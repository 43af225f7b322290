import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Price } from "#components/format/price.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { PlotKey, type PlotLook, PlotStripes, plotFill } from "#components/ui/plot-tone.tsx";
import type { MonthBooks } from "#features/fund/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

const half = 64;
const pitch = 24;
const looks = {
  in: { tone: "filled", ink: "vert" },
  out: { tone: "striped", ink: "terre" },
} as const satisfies Record<string, PlotLook>;

/** Money in above the line, money out below it, a month a pair; the same as a table beside it. Time runs as the reader reads. */
export function MonthsPlot({ months, locale }: { months: readonly MonthBooks[]; locale: Locale }) {
  const t = useTranslations("fund");
  const most = Math.max(1, ...months.flatMap(({ inMinor, outMinor }) => [Math.abs(inMinor), outMinor]));
  const tall = (minor: number) => (minor > 0 ? Math.max(2, Math.round((minor / most) * (half - 4))) : 0);
  const width = Math.max(1, months.length) * pitch;
  const name = (month: string) => formatDate(`${month}-15T12:00:00Z`, locale, "month");
  return (
    <figure aria-details="fund-months" className="plot flex flex-col gap-3">
      <figcaption className="flex flex-wrap gap-x-6 gap-y-1">
        <span className="font-[550]">{t("byMonth")}</span>
        <PlotKey name="in" look={looks.in} label={t("in")} />
        <PlotKey name="out" look={looks.out} label={t("out")} />
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${half * 2}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-32 w-full rtl:-scale-x-100"
      >
        <PlotStripes prefix="fund-plot" looks={Object.values(looks)} />
        {months.map(({ month, inMinor, outMinor }, n) => (
          <g key={month}>
            <rect
              x={n * pitch + 4}
              width={pitch - 8}
              y={inMinor < 0 ? half : half - tall(inMinor)}
              height={tall(Math.abs(inMinor))}
              {...plotFill("fund-plot", looks.in)}
            />
            <rect
              x={n * pitch + 4}
              width={pitch - 8}
              y={half + (inMinor < 0 ? tall(-inMinor) : 0)}
              height={tall(outMinor)}
              {...plotFill("fund-plot", looks.out)}
            />
          </g>
        ))}
        <line
          x1="0"
          x2={width}
          y1={half}
          y2={half}
          className="stroke-bord"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div aria-hidden="true" className="flex justify-between text-s text-encre-2">
        <span>{months[0] && name(months[0].month)}</span>
        <span>{months.length > 1 && name(months.at(-1)?.month ?? "")}</span>
      </div>
      <Disclosure summary={t("monthTable")}>
        <DataTable
          id="fund-months"
          caption={t("byMonth")}
          captionHidden
          columns={[
            { key: "month", label: t("month"), rowHeader: true },
            { key: "in", label: t("in"), align: "end" },
            { key: "out", label: t("out"), align: "end" },
          ]}
          rows={months.map(({ month, inMinor, outMinor }) => ({
            id: month,
            cells: {
              month: name(month),
              in: <Price value={money(inMinor, "MAD")} locale={locale} />,
              out: <Price value={money(outMinor, "MAD")} locale={locale} />,
            },
          }))}
        />
      </Disclosure>
    </figure>
  );
}

import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { type MonthOfQuality, returnReasons } from "#features/quality/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const height = 120;
const pitch = 16;
// One reason, one pattern: colour never says it alone.
const looks = {
  changed_mind: { fill: "var(--color-bord)" },
  not_as_described: { fill: "var(--color-bleu)" },
  damaged_in_transit: { fill: "url(#returns-stripes)" },
  wrong_piece: { fill: "url(#returns-dots)" },
} as const;

type PlotProps = { months: readonly MonthOfQuality[]; locale: Locale };

/**
 * Units that came back month by month, one above the other by their reason, against the units delivered as a line. Drawn by the server; the
 * table below says the same. Time runs as the reader reads.
 */
export function ReturnsPlot({ months, locale }: PlotProps) {
  const t = useTranslations("quality.figures");
  const back = (month: MonthOfQuality) => returnReasons.reduce((sum, reason) => sum + month[reason], 0);
  const most = Math.max(1, ...months.map((month) => Math.max(month.delivered, back(month))));
  if (months.every((month) => month.delivered === 0 && back(month) === 0))
    return <p className="text-encre-2">{t("nothing")}</p>;
  const tall = (value: number) => (value / most) * (height - 8);
  const width = months.length * pitch;
  const line = months.map(({ delivered }, n) => `${n * pitch + pitch / 2},${height - tall(delivered)}`);
  const name = (month: MonthOfQuality | undefined) =>
    month ? formatDate(`${month.month}-01`, locale, "month") : "";
  return (
    <figure className="flex flex-col gap-3">
      <figcaption className="font-[550]">{t("plot")}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className="h-auto w-full rtl:-scale-x-100">
        <Patterns />
        {months.map((month, n) => {
          let base = height;
          return returnReasons.map((reason) => {
            const size = tall(month[reason]);
            base -= size;
            return size > 0 ? (
              <rect
                key={`${month.month} ${reason}`}
                x={n * pitch + 3}
                y={base}
                width={pitch - 6}
                height={size}
                fill={looks[reason].fill}
                stroke="var(--color-encre)"
                strokeWidth="0.4"
              />
            ) : null;
          });
        })}
        <polyline points={line.join(" ")} fill="none" stroke="var(--color-encre)" strokeWidth="1" />
        <line x1="0" x2={width} y1={height} y2={height} stroke="var(--color-bord)" />
      </svg>
      <div aria-hidden="true" className="flex justify-between text-s text-encre-2">
        <span>{name(months[0])}</span>
        <span>{name(months.at(-1))}</span>
      </div>
      <ul aria-hidden="true" className="flex flex-wrap gap-x-6 gap-y-1 text-s">
        <li className="flex items-center gap-2">
          <span className="inline-block h-0.5 w-5 bg-encre" />
          {t("delivered")}
        </li>
        {returnReasons.map((reason) => (
          <li key={reason} className="flex items-center gap-2">
            <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3.5">
              <rect
                width="12"
                height="12"
                fill={looks[reason].fill}
                stroke="var(--color-encre)"
                strokeWidth="0.6"
              />
            </svg>
            {t(`short.${reason}`)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Patterns() {
  return (
    <defs>
      <pattern
        id="returns-stripes"
        width="3"
        height="3"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="3" height="3" fill="var(--color-papier)" />
        <rect width="1.4" height="3" fill="var(--color-terre)" />
      </pattern>
      <pattern id="returns-dots" width="3" height="3" patternUnits="userSpaceOnUse">
        <rect width="3" height="3" fill="var(--color-papier)" />
        <circle cx="1.5" cy="1.5" r="0.9" fill="var(--color-grenade)" />
      </pattern>
    </defs>
  );
}

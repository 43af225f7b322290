export type ChamberBar = { key: string; number: number; name: string; value: number | null; text: string };

type ChamberBarsProps = {
  title: string;
  bars: readonly ChamberBar[];
  /** Id of the table of the same figures. */
  table: string;
};

const line = 22;
const width = 420;
const from = 30;

/** One bar a chamber, with the numbers of the table below, which says the same in words. */
export function ChamberBars({ title, bars, table }: ChamberBarsProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <figure aria-details={table} className="plot flex flex-col gap-3">
      <figcaption className="font-[550]">{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${bars.length * line}`}
        aria-hidden="true"
        direction="ltr"
        className="h-auto w-full max-w-[30rem]"
      >
        {bars.map(({ key, number, name, value, text }, n) => {
          const long = value ? Math.max(2, Math.round((value / most) * (width - from - 110))) : 0;
          return (
            <g key={key}>
              <title>{`${name}: ${text}`}</title>
              <text x={from - 8} y={n * line + 15} textAnchor="end" fontSize="12" fill="var(--color-encre)">
                {number}
              </text>
              <rect x={from} y={n * line + 4} width={long} height={line - 8} className="fill-bleu" />
              <text x={from + long + 6} y={n * line + 15} fontSize="12" fill="var(--color-encre-2)">
                {text}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

import { type ReactNode, useId } from "react";

export type Bar = {
  key: string;
  /** What stands under the picture for the first and the last bar. */
  short: string;
  /** The row's name and value in the table that readers of the screen get instead of the picture. */
  name: string;
  value: number;
  text: string;
};

type BarPlotProps = {
  title: ReactNode;
  /** Names of the table's two columns. */
  columns: readonly [string, string];
  bars: readonly Bar[];
  /** Says the sum, or what else the picture shows at a glance. */
  lead?: ReactNode;
};

const height = 96;
const pitch = 12;

/** A small picture of amounts over time, drawn by the server, with its table for whoever hears it. Time runs as the reader reads. */
export function BarPlot({ title, columns, bars, lead }: BarPlotProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const width = Math.max(1, bars.length) * pitch;
  const table = useId();
  return (
    <figure aria-details={table} className="plot flex flex-col gap-2">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="font-[550]">{title}</span>
        {lead && <span className="text-encre-2">{lead}</span>}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-24 w-full rtl:-scale-x-100"
      >
        {bars.map(({ key, value }, n) => {
          // What is there is seen, however small beside the rest.
          const tall = value > 0 ? Math.max(2, Math.round((value / most) * (height - 4))) : 0;
          return (
            <rect
              key={key}
              x={n * pitch + 2}
              width={pitch - 4}
              y={height - tall}
              height={tall}
              className="fill-bleu"
            />
          );
        })}
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
        <span>{bars[0]?.short}</span>
        <span>{bars.at(-1)?.short}</span>
      </div>
      {/* A table is as wide as its cells whatever it is told: a hidden one makes a narrow page wide, its frame does not. */}
      <div className="sr-only">
        <table id={table}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{columns[0]}</th>
              <th scope="col">{columns[1]}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, name, text }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

import { scaleLinear, scaleUtc } from "d3-scale";
import { line } from "d3-shape";

export type Point = { asOf: string; value: number };
export type PlotShape = {
  width: number;
  height: number;
  path: string;
  dots: { x: number; y: number; point: Point }[];
  /** Values on the left edge, and years along the bottom, each with its place. */
  values: { y: number; value: number }[];
  years: { x: number; year: number }[];
};

const width = 320;
const height = 150;
const edge = { left: 34, right: 14, top: 14, bottom: 24 };

/** Where everything of a plot stands, in units of its own box. Values begin at nought (or below it), so that a fall looks its size. */
export function plotShape(points: readonly Point[]): PlotShape {
  const days = points.map(({ asOf }) => Date.parse(asOf));
  const figures = points.map(({ value }) => value);
  const x = scaleUtc([Math.min(...days), Math.max(...days)], [edge.left, width - edge.right]);
  const y = scaleLinear(
    [Math.min(0, ...figures), Math.max(1, ...figures)],
    [height - edge.bottom, edge.top],
  ).nice(3);
  const dots = points.map((point) => ({
    x: round(x(Date.parse(point.asOf))),
    y: round(y(point.value)),
    point,
  }));
  return {
    ...{ width, height, dots },
    path:
      line<(typeof dots)[number]>(
        (dot) => dot.x,
        (dot) => dot.y,
      )(dots) ?? "",
    values: y
      .ticks(3)
      .filter(Number.isInteger)
      .map((value) => ({ y: round(y(value)), value })),
    years: yearsOf(days).map(({ year, at }) => ({ x: round(x(at)), year })),
  };
}

const round = (n: number) => Math.round(n * 10) / 10;

/** The first and the last year, and none between them: two labels never run into each other. */
function yearsOf(days: readonly number[]) {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return [...new Set([first, last])].map((at) => ({ at, year: new Date(at).getUTCFullYear() }));
}

import { scaleLinear } from "d3-scale";

export type CoursePoint = { year: number; quarter: number; value: number | null };
export type CourseShape = {
  width: number;
  height: number;
  /** One path for each run without a gap. */
  paths: string[];
  dots: { x: number; y: number; point: CoursePoint }[];
  values: { y: number; value: number }[];
  targetY: number | null;
  first: { x: number };
  last: { x: number };
};

// Narrow enough that its letters can be read on a phone.
const width = 400;
const height = 200;
const edge = { left: 56, right: 12, top: 18, bottom: 30 };
const round = (n: number) => Math.round(n * 10) / 10;

/** Where everything of a course of quarters stands, in units of its own box. What is held back leaves a gap. Values begin at nought. */
export function courseShape(points: readonly CoursePoint[], target: number | null): CourseShape {
  const most = Math.max(1, target ?? 0, ...points.map(({ value }) => value ?? 0));
  const y = scaleLinear([0, most], [height - edge.bottom, edge.top]).nice(4);
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [edge.left, width - edge.right]);
  const runs: string[] = [];
  const dots: CourseShape["dots"] = [];
  let run = "";
  for (const [n, point] of points.entries()) {
    if (point.value === null) {
      if (run) runs.push(run);
      run = "";
      continue;
    }
    const at = { x: round(x(n)), y: round(y(point.value)), point };
    dots.push(at);
    run += `${run ? "L" : "M"}${at.x},${at.y}`;
  }
  if (run) runs.push(run);
  return {
    ...{ width, height, paths: runs, dots },
    values: y.ticks(4).map((value) => ({ y: round(y(value)), value })),
    targetY: target === null ? null : round(y(target)),
    first: { x: edge.left },
    last: { x: width - edge.right },
  };
}

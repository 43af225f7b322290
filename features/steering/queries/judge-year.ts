import "server-only";
import { fairShare, forecastOf, progressOf, standOf } from "#features/steering/domain/progress.ts";
import { quarterOf } from "#features/steering/domain/quarters.ts";
import { boundsOf } from "#features/steering/quarter-bounds.ts";
import type { SeenFigure } from "#features/steering/queries/read-figures.ts";
import { factsOf, type Indicator } from "#features/steering/schema.ts";
import { dayInMorocco } from "#lib/days.ts";

/** How much of a quarter is over: 1 for one that lies behind. */
export function elapsedOf({ year, quarter }: SeenFigure, now: Date): number {
  const current = quarterOf(dayInMorocco(now));
  if (current.year !== year || current.quarter !== quarter) return 1;
  const { start, end } = boundsOf(current);
  return (now.getTime() - start.getTime()) / (end.getTime() - start.getTime());
}

type Held = { year: number; target: number | null; artisans: readonly SeenFigure[]; now: Date };

/** A year of one indicator held against its target and the number of artisans. */
export function judgeYear(
  indicator: Indicator,
  series: readonly SeenFigure[],
  { year, target, artisans, now }: Held,
) {
  const { kind } = factsOf(indicator);
  const quarters = series.filter((figure) => figure.year === year);
  const values = quarters.map(({ value }) => value);
  const before = series.findLast((figure) => figure.year < year)?.value ?? null;
  const last = quarters.at(-1);
  const elapsed = last ? elapsedOf(last, now) : 1;
  const stand = standOf(kind, values);
  const makers = artisans.findLast((figure) => figure.year === year)?.value ?? null;
  return {
    year: values,
    stand,
    progress: progressOf(stand, target),
    forecast: last ? forecastOf(kind, values, { before, elapsed }) : null,
    share: indicator === "registered_artisans" ? null : fairShare(stand, makers),
  };
}

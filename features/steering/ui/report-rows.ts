import type { OpenReport } from "#features/steering/queries/open-data.ts";
import {
  factsOf,
  type Indicator,
  indicatorKeys,
  type Quarter,
  type Workstream,
} from "#features/steering/schema.ts";

type Read = { value: number | null; there: boolean };
export type ReportRow = { indicator: Indicator; now: Read; before: Read; changePercent: number | null };

/** Indicators whose figures chamber by chamber stand in the report, one of each of the workstreams that have most to tell. */
export const chamberIndicators = [
  ...(["registered_artisans", "valid_cards", "craft_bodies", "orders"] as const),
] satisfies readonly Indicator[];

export function readOf(
  report: OpenReport,
  indicator: Indicator,
  region: string | null,
  quarter: Quarter,
): Read {
  const found = report.figures.find(
    (figure) =>
      figure.indicator === indicator && figure.regionCode === region && figure.year === quarter.year,
  );
  return { value: found?.value ?? null, there: found !== undefined };
}

/** The country's figures of a workstream, beside those of the same quarter a year before. */
export function reportRows(report: OpenReport, quarter: Quarter, workstream: Workstream): ReportRow[] {
  return indicatorKeys
    .filter((indicator) => factsOf(indicator).workstream === workstream)
    .map((indicator) => {
      const now = readOf(report, indicator, null, quarter);
      const before = readOf(report, indicator, null, { ...quarter, year: quarter.year - 1 });
      const changePercent =
        now.value !== null && before.value
          ? Math.round(((now.value - before.value) * 100) / before.value)
          : null;
      return { indicator, now, before, changePercent };
    });
}

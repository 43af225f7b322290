import { yearTotal } from "#features/steering/domain/hold-back.ts";
import type { IndicatorFacts } from "#features/steering/domain/indicators.ts";

type Cell = {
  indicator: string;
  regionCode: string | null;
  family: string;
  year: number;
  quarter: number;
  value: number | null;
};

/** One line of an open file, as its columns are called. */
export type OpenLine = {
  indicator: string;
  region: string;
  family: string;
  year: number;
  quarter: number | "year";
  value: number | null;
  status: "shown" | "held";
};

export const openColumns = ["indicator", "region", "family", "year", "quarter", "value", "status"] as const;

/** Figures as the lines of a file. A flow has a line for each year whose four quarters are there, held where one of them is. */
export function openLines(cells: readonly Cell[], kind: IndicatorFacts["kind"]): OpenLine[] {
  const lines = cells.map((cell) => lineOf(cell, cell.quarter, cell.value));
  if (kind === "stock") return lines;
  const years = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.regionCode} ${cell.family} ${cell.year}`;
    years.set(key, [...(years.get(key) ?? []), cell]);
  }
  const totals = [...years.values()]
    .filter((quarters) => quarters.length === 4)
    .map((quarters) => lineOf(quarters[0] as Cell, "year", yearTotal(quarters.map(({ value }) => value))));
  return [...lines, ...totals];
}

const lineOf = (cell: Cell, quarter: OpenLine["quarter"], value: number | null): OpenLine => ({
  indicator: cell.indicator,
  region: cell.regionCode ?? "MA",
  family: cell.family || "all",
  year: cell.year,
  quarter,
  value,
  status: value === null ? "held" : "shown",
});

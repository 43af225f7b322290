/** One measurement. `rps` requests (or purchases) a second, `p50`, `p95` and `p99` milliseconds, `bytes` of one answer. */
export interface Row {
  readonly name: string;
  readonly conns: number;
  readonly rps: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly bytes: number;
  /** Its rps by the floor's, measured in the same run: 1 is as fast as the smallest answer. */
  readonly floorRatio: number;
  /** The same by a bare static list of the same Next; 0 where none was measured. */
  readonly bareRatio: number;
}

/** A measurement before it is set against the floors. */
export type Measured = Omit<Row, "floorRatio" | "bareRatio">;

/** The smallest answer of the product, and the static list of the bare program. */
export const floorName = "floor: robots.txt";
export const bareListName = "floor: bare list";

/** Sets each row against the floors of as many connections, or else of the fewest. */
export function againstFloors(rows: readonly Measured[]): Row[] {
  const by = (row: Measured, name: string) => {
    const floors = rows.filter((each) => each.name === name);
    const floor = floors.find((each) => each.conns === row.conns) ?? floors[0];
    return floor && floor.rps > 0 ? Math.round((row.rps / floor.rps) * 1000) / 1000 : 0;
  };
  return rows.map((row) => ({ ...row, floorRatio: by(row, floorName), bareRatio: by(row, bareListName) }));
}

/** The middle of the numbers; 0 of none. */
export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

/** The value below which `share` (0 to 1) of the numbers lie; 0 of none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const columns = [
  ["name", 34],
  ["conns", 6],
  ["rps", 10],
  ["p50", 9],
  ["p95", 9],
  ["p99", 9],
  ["bytes", 9],
  ["floorRatio", 11],
  ["bareRatio", 11],
] as const;

/** The rows as a table; the first column to the left, numbers to the right. */
export function table(rows: readonly Row[]): string {
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, n) => (n === 0 ? String(cell).padEnd(34) : String(cell).padStart(columns[n]?.[1] ?? 8)))
      .join("");
  return [
    line(columns.map(([name]) => name)),
    ...rows.map((row) => line(columns.map(([name]) => row[name]))),
  ].join("\n");
}

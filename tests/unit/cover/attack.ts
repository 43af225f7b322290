import type { ShownTable } from "#features/cover/domain/suppress.ts";

/** Every value of each cell that fits what is shown, by trying all of them: for tables of two columns and few rows. */
export function tryAll(shown: ShownTable, most: number): Set<number>[][] {
  const rows = shown.length - 1;
  const columns = (shown[0]?.length ?? 1) - 1;
  const inner = Array.from({ length: rows * columns }, (_, n) => ({
    row: Math.floor(n / columns),
    column: n % columns,
  }));
  const possible = shown.map((row) => row.map(() => new Set<number>()));
  const guess = shown.map((row) => row.map((value) => value ?? 0));
  const at = (row: number, column: number) => guess[row]?.[column] ?? 0;
  const set = (row: number, column: number, value: number) => {
    const line = guess[row];
    if (line) line[column] = value;
  };
  const note = () => {
    for (let row = 0; row < rows; row += 1) {
      set(
        row,
        columns,
        sum(columns, (column) => at(row, column)),
      );
    }
    for (let column = 0; column <= columns; column += 1)
      set(
        rows,
        column,
        sum(rows, (row) => at(row, column)),
      );
    const fits = shown.every((line, row) =>
      line.every((value, column) => value === null || value === at(row, column)),
    );
    if (!fits) return;
    shown.forEach((line, row) => {
      line.forEach((_, column) => {
        possible[row]?.[column]?.add(at(row, column));
      });
    });
  };
  const fill = (n: number) => {
    const cell = inner[n];
    if (!cell) return note();
    const known = shown[cell.row]?.[cell.column];
    const values = known === null || known === undefined ? most : 0;
    for (let value = 0; value <= values; value += 1) {
      set(cell.row, cell.column, known ?? value);
      fill(n + 1);
    }
  };
  fill(0);
  return possible;
}

/**
 * What somebody works out with pencil and paper on a table of any size: every sum gives each of its cells a least and a
 * greatest value; again and again until nothing gets narrower.
 */
export function narrow(shown: ShownTable): { least: number; most: number }[][] {
  const bounds = shown.map((row) =>
    row.map((value) =>
      value === null ? { least: 0, most: Number.POSITIVE_INFINITY } : { least: value, most: value },
    ),
  );
  const lastRow = shown.length - 1;
  const lastColumn = (shown[0]?.length ?? 1) - 1;
  const lines = [
    ...shown.map((_, row) => ({
      total: [row, lastColumn] as const,
      parts: Array.from({ length: lastColumn }, (_u, column) => [row, column] as const),
    })),
    ...Array.from({ length: lastColumn + 1 }, (_, column) => ({
      total: [lastRow, column] as const,
      parts: Array.from({ length: lastRow }, (_u, row) => [row, column] as const),
    })),
  ];
  const of = ([row, column]: readonly [number, number]) => bounds[row]?.[column] ?? { least: 0, most: 0 };
  for (let changed = true; changed; ) {
    changed = false;
    const tighten = (cell: { least: number; most: number }, least: number, most: number) => {
      if (least > cell.least || most < cell.most) changed = true;
      cell.least = Math.max(cell.least, least);
      cell.most = Math.min(cell.most, most);
    };
    for (const { total, parts } of lines) {
      const cells = parts.map(of);
      const whole = of(total);
      const all = (of: "least" | "most", but?: (typeof cells)[number]) =>
        cells.reduce((added, cell) => added + (cell === but ? 0 : cell[of]), 0);
      tighten(whole, all("least"), all("most"));
      for (const cell of cells)
        tighten(cell, whole.least - all("most", cell), whole.most - all("least", cell));
    }
  }
  return bounds;
}

/** Cells that follow from the sums alone, by elimination: name → value. */
export function solve(shown: ShownTable): Map<string, number> {
  const lastRow = shown.length - 1;
  const lastColumn = (shown[0]?.length ?? 1) - 1;
  const unknown = shown.flatMap((line, row) =>
    line.flatMap((value, column) => (value === null ? [`${row} ${column}`] : [])),
  );
  const equation = (cells: readonly [number, number, number][]) => {
    const row = Array<number>(unknown.length + 1).fill(0);
    for (const [r, c, sign] of cells) {
      const value = shown[r]?.[c];
      if (value === null || value === undefined) row[unknown.indexOf(`${r} ${c}`)] = sign;
      else row[unknown.length] = (row[unknown.length] ?? 0) - sign * value;
    }
    return row;
  };
  const system = [
    ...shown.map((_, row) =>
      equation(Array.from({ length: lastColumn + 1 }, (_u, c) => [row, c, c === lastColumn ? -1 : 1])),
    ),
    ...Array.from({ length: lastColumn + 1 }, (_, column) =>
      equation(Array.from({ length: lastRow + 1 }, (_u, r) => [r, column, r === lastRow ? -1 : 1])),
    ),
  ];
  return readSolved(reduce(system, unknown.length), unknown);
}

function reduce(system: number[][], width: number): number[][] {
  let top = 0;
  for (let column = 0; column < width && top < system.length; column += 1) {
    const pivot = system.findIndex((row, n) => n >= top && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot === -1) continue;
    const [line = []] = system.splice(pivot, 1);
    const scale = line[column] ?? 1;
    const unit = line.map((value) => value / scale);
    system.splice(top, 0, unit);
    system.forEach((row, n) => {
      const factor = row[column] ?? 0;
      if (n === top || factor === 0) return;
      unit.forEach((value, k) => {
        row[k] = (row[k] ?? 0) - factor * value;
      });
    });
    top += 1;
  }
  return system;
}

function readSolved(system: readonly number[][], unknown: readonly string[]): Map<string, number> {
  const solved = new Map<string, number>();
  for (const row of system) {
    const named = unknown.filter((_, n) => Math.abs(row[n] ?? 0) > 1e-9);
    const [only] = named;
    if (named.length === 1 && only) solved.set(only, Math.round(row[unknown.length] ?? 0));
  }
  return solved;
}

function sum(count: number, of: (index: number) => number): number {
  let all = 0;
  for (let index = 0; index < count; index += 1) all += of(index);
  return all;
}

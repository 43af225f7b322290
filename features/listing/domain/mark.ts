/** A place on a picture in thousandths of its width and height. A point has no extent. */
export type Spot = { x: number; y: number; width: number; height: number };

/** Columns and rows of the numbered grid over a picture: fine enough to point, coarse enough to say. */
export const gridColumns = 6;
export const gridRows = 8;

/** Numbers of the grid's cells, by rows: 1 is at the left above, whatever the language. */
export const gridCells: readonly number[] = Array.from({ length: gridColumns * gridRows }, (_, n) => n + 1);

function cell(number: number): { column: number; row: number } | null {
  if (!Number.isInteger(number) || number < 1 || number > gridCells.length) return null;
  return { column: (number - 1) % gridColumns, row: Math.floor((number - 1) / gridColumns) };
}

/** The place between two cells that lie across from each other; one cell when both are the same. Null for no cell. */
export function spotOfCells(from: number, to: number): Spot | null {
  const [a, b] = [cell(from), cell(to)];
  if (!a || !b) return null;
  const edge = (step: number, steps: number) => Math.floor((step * 1000) / steps);
  const x = edge(Math.min(a.column, b.column), gridColumns);
  const y = edge(Math.min(a.row, b.row), gridRows);
  return {
    ...{ x, y },
    width: edge(Math.max(a.column, b.column) + 1, gridColumns) - x,
    height: edge(Math.max(a.row, b.row) + 1, gridRows) - y,
  };
}

/** A place as a script sends it, `120,340,0,0`; null for anything that is none. */
export function spotOfText(text: string): Spot | null {
  const numbers = /^(\d{1,4}),(\d{1,4}),(\d{1,4}),(\d{1,4})$/.exec(text)?.slice(1).map(Number) ?? [];
  const [x, y, width, height] = numbers;
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  return x + width <= 1000 && y + height <= 1000 ? { x, y, width, height } : null;
}

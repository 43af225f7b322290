import { type Circulation, widthOf } from "#features/cover/domain/circulation.ts";

/** Counts below this are never shown, nor may they be worked out from those that are. */
export const smallest = 5;

/**
 * A table of counts with its totals: the last row sums the rows, the last column the columns. `shown` has the same shape
 * and null where a count is held back.
 */
export type CountTable = readonly (readonly number[])[];
export type ShownTable = (number | null)[][];

type Cell = { row: number; column: number; value: number };

/** Adds the totals to a table of plain counts. */
export function withTotals(counts: CountTable): number[][] {
  const rows = counts.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
  const width = (counts[0]?.length ?? 0) + 1;
  const last = Array.from({ length: width }, (_, column) =>
    rows.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  return [...rows, last];
}

/**
 * Holds back every count under five, and as many more as it takes that none of them can be worked out: from what is shown,
 * with the sums everybody knows and no count below nought, each small count could still have at least six values, so that
 * nobody can even say that it is under five. Additional ones are the smallest that help; totals go last. The whole table
 * may end up held back.
 */
export function suppress(table: CountTable): ShownTable {
  const cells = table.flatMap((values, row) => values.map((value, column) => ({ row, column, value })));
  const small = cells.filter(({ value }) => value < smallest);
  const hidden = new Set(small);
  const added: Cell[] = [];
  for (;;) {
    const exposed = small.find((cell) => !isSafe(table, hidden, cell));
    if (!exposed) break;
    const next = nextToHide(table, cells, hidden, exposed);
    if (!next) break;
    hidden.add(next);
    added.push(next);
  }
  // A count that was held back early may no longer be needed once a later one is.
  for (const cell of added) {
    hidden.delete(cell);
    if (!small.every((one) => isSafe(table, hidden, one))) hidden.add(cell);
  }
  const shown: ShownTable = table.map((row) => [...row]);
  for (const { row, column } of hidden) {
    const line = shown[row];
    if (line) line[column] = null;
  }
  return shown;
}

function isSafe(table: CountTable, hidden: ReadonlySet<Cell>, cell: Cell): boolean {
  return widthOf(circulation(table, hidden), `${cell.row} ${cell.column}`, smallest) >= smallest;
}

/** The smallest count beside the exposed one, in its row or column, else anywhere; totals last. */
function nextToHide(
  table: CountTable,
  cells: readonly Cell[],
  hidden: ReadonlySet<Cell>,
  exposed: Cell,
): Cell | undefined {
  const lastRow = table.length - 1;
  const lastColumn = (table[0]?.length ?? 0) - 1;
  const rank = (cell: Cell) => {
    const totals = Number(cell.row === lastRow) + Number(cell.column === lastColumn);
    const apart = cell.row === exposed.row || cell.column === exposed.column ? 0 : 1;
    return [apart, totals, cell.value, cell.row, cell.column];
  };
  return cells
    .filter((cell) => !hidden.has(cell))
    .sort((a, b) => {
      const [one, other] = [rank(a), rank(b)];
      const n = one.findIndex((part, index) => part !== other[index]);
      return n === -1 ? 0 : (one[n] ?? 0) - (other[n] ?? 0);
    })[0];
}

/**
 * The counts held back as a flow that goes round: total of a row → its counts → totals of the columns → the sum of all →
 * back. Every sum of the table says that as much flows into a point as out of it.
 */
function circulation(table: CountTable, hidden: ReadonlySet<Cell>): Circulation {
  const lastRow = table.length - 1;
  const lastColumn = (table[0]?.length ?? 0) - 1;
  return [...hidden].map(({ row, column, value }) => {
    const forward = (row === lastRow) === (column === lastColumn);
    const [rowPoint, columnPoint] = [`row ${row}`, `column ${column}`];
    return {
      name: `${row} ${column}`,
      from: forward ? rowPoint : columnPoint,
      to: forward ? columnPoint : rowPoint,
      value,
    };
  });
}

import fc from "fast-check";
import { type Figure, holdBack } from "#features/steering/domain/hold-back.ts";
import type { Published } from "./attack.ts";

export type Table = readonly (readonly number[])[];

/** Adds the totals of rows and columns. */
export function withTotals(counts: Table): number[][] {
  const rows = counts.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
  const width = (counts[0]?.length ?? 0) + 1;
  return [
    ...rows,
    Array.from({ length: width }, (_, c) => rows.reduce((sum, row) => sum + (row[c] ?? 0), 0)),
  ];
}

/** Publishes quarter after quarter as the snapshot does: what was shown of a stock bears on what may be shown next. */
export function publish(
  quarters: readonly Table[],
  kind: "stock" | "flow",
): { full: Table; shown: Published }[] {
  const before = new Map<string, number[]>();
  return quarters.map((counts) => {
    const full = withTotals(counts);
    const width = full[0]?.length ?? 0;
    const figures: Figure[] = full.flatMap((row, r) =>
      row.map((value, c) => ({
        ...{ value, people: value },
        ...(kind === "stock" ? { earlier: before.get(`${r} ${c}`) ?? [] } : {}),
      })),
    );
    const may = holdBack({ sizes: [full.length, width], figures });
    const shown = full.map((row, r) => row.map((value, c) => (may[r * width + c] ? value : null)));
    for (const [r, row] of shown.entries())
      for (const [c, value] of row.entries())
        if (value !== null) before.set(`${r} ${c}`, [...(before.get(`${r} ${c}`) ?? []), value]);
    return { full, shown };
  });
}

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 60 }) },
);

/** A region × craft table at the first quarter, and how each of its counts moves after. */
export const stocks = (rows: number, columns: number, quarters: number) =>
  fc
    .tuple(
      fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      fc.array(
        fc.array(
          fc.array(
            fc.oneof(fc.constant(0), fc.integer({ min: -4, max: 6 }), fc.integer({ min: -12, max: 25 })),
            {
              minLength: columns,
              maxLength: columns,
            },
          ),
          { minLength: rows, maxLength: rows },
        ),
        { minLength: quarters - 1, maxLength: quarters - 1 },
      ),
    )
    .map(([first, moves]) => {
      const all: number[][][] = [first];
      for (const move of moves)
        all.push(
          (all.at(-1) ?? []).map((row, r) => row.map((value, c) => Math.max(0, value + (move[r]?.[c] ?? 0)))),
        );
      return all;
    });

/** Four quarters of a flow: each quarter its own table. */
export const flows = (rows: number, columns: number) =>
  fc.array(
    fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
    { minLength: 4, maxLength: 4 },
  );

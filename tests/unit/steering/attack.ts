import { widthOf } from "#features/cover/domain/circulation.ts";

/** A published table: null where a figure is held back. The last row and the last column are totals. */
export type Published = readonly (readonly (number | null)[])[];

/**
 * How many values besides its own a figure could have, by everything its table says: exactly, as a question of maximal flow (a
 * table with its totals is a flow that goes round). Counted up to `enough`. This solver shares nothing with the rule it judges.
 */
export function freedom(
  full: readonly (readonly number[])[],
  published: Published,
  [row, column]: readonly [number, number],
  enough: number,
): number {
  const lastRow = full.length - 1;
  const lastColumn = (full[0]?.length ?? 0) - 1;
  const edges = published.flatMap((line, r) =>
    line.flatMap((shown, c) => {
      if (shown !== null) return [];
      const forward = (r === lastRow) === (c === lastColumn);
      const [from, to] = forward ? [`row ${r}`, `column ${c}`] : [`column ${c}`, `row ${r}`];
      return [{ name: `${r} ${c}`, from, to, value: full[r]?.[c] ?? 0 }];
    }),
  );
  return widthOf(edges, `${row} ${column}`, enough);
}

export type Equation = { terms: ReadonlyMap<string, number>; sum: number };

/**
 * Solves everything that is published at once, by elimination: sums of rows, of columns and of years, over all quarters together.
 * Answers every unknown that has but one solution. Modulo a prime, which finds at least all that rational numbers find.
 */
export function solved(equations: readonly Equation[]): Set<string> {
  const prime = 1_000_003;
  const mod = (n: number) => ((n % prime) + prime) % prime;
  const names = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
  const place = new Map(names.map((name, n) => [name, n]));
  const rows = equations.map(({ terms }) => {
    const row = new Array<number>(names.length).fill(0);
    for (const [name, factor] of terms) row[place.get(name) ?? 0] = mod(factor);
    return row;
  });
  let top = 0;
  for (let column = 0; column < names.length && top < rows.length; column++) {
    const found = rows.findIndex((row, n) => n >= top && row[column] !== 0);
    if (found < 0) continue;
    [rows[top], rows[found]] = [rows[found] as number[], rows[top] as number[]];
    const pivot = rows[top] as number[];
    const inverse = power(pivot[column] ?? 1, prime - 2, prime);
    for (let c = 0; c < pivot.length; c++)
      pivot[c] = Number((BigInt(pivot[c] ?? 0) * BigInt(inverse)) % BigInt(prime));
    for (const [n, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (n === top || factor === 0) continue;
      for (let c = 0; c < row.length; c++) row[c] = mod((row[c] ?? 0) - mod(factor * (pivot[c] ?? 0)));
    }
    top++;
  }
  const only = rows.flatMap((row) => {
    const there = row.flatMap((value, n) => (value === 0 ? [] : [n]));
    return there.length === 1 ? [names[there[0] ?? 0] ?? ""] : [];
  });
  return new Set(only);
}

function power(base: number, exponent: number, prime: number): number {
  let [result, factor, rest] = [1n, BigInt(base), BigInt(exponent)];
  const p = BigInt(prime);
  while (rest > 0n) {
    if (rest & 1n) result = (result * factor) % p;
    factor = (factor * factor) % p;
    rest >>= 1n;
  }
  return Number(result);
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdBack, smallest, yearTotal } from "#features/steering/domain/hold-back.ts";
import { type Equation, freedom, solved } from "./attack.ts";
import { flows, publish, stocks } from "./publish.ts";

const isFew = (n: number) => n > 0 && n < smallest;

/** Every place of a table. */
const places = (table: readonly (readonly unknown[])[]) =>
  table.flatMap((row, r) => row.map((_, c) => [r, c] as const));

describe("figures that are shown", () => {
  it("are true, and never of one to four people, in tables of twelve regions and nine crafts", () => {
    fc.assert(
      fc.property(stocks(12, 9, 3), (quarters) => {
        for (const { full, shown } of publish(quarters, "stock"))
          for (const [r, c] of places(full)) {
            const value = shown[r]?.[c];
            if (value === null || value === undefined) continue;
            expect(value).toBe(full[r]?.[c]);
            expect(isFew(value)).toBe(false);
          }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("leave every cell of one to four five more values by region and by craft, whatever the other totals say", () => {
    fc.assert(
      fc.property(fc.oneof(stocks(2, 2, 1), stocks(3, 4, 1), stocks(12, 6, 1)), (quarters) => {
        for (const { full, shown } of publish(quarters, "stock"))
          for (const place of places(full))
            if (isFew(full[place[0]]?.[place[1]] ?? 0))
              expect(freedom(full, shown, place, smallest)).toBeGreaterThanOrEqual(smallest);
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it("show no difference of one to four between any two quarters of a stock, and let nobody work one out", () => {
    fc.assert(
      fc.property(fc.oneof(stocks(2, 3, 6), stocks(4, 3, 8), stocks(12, 5, 3)), (quarters) => {
        const published = publish(quarters, "stock");
        for (const [t, later] of published.entries())
          for (const earlier of published.slice(0, t))
            for (const place of places(later.full)) {
              const [r, c] = place;
              const moved = Math.abs((later.full[r]?.[c] ?? 0) - (earlier.full[r]?.[c] ?? 0));
              if (!isFew(moved)) continue;
              // Quarters of a stock share no sum: a difference is as free as the freer of its two ends.
              const free = [later, earlier].map(({ full, shown }) =>
                shown[r]?.[c] === null ? freedom(full, shown, place, smallest) : 0,
              );
              expect(Math.max(...free)).toBeGreaterThanOrEqual(smallest);
            }
      }),
      { numRuns: 60 },
    );
  }, 90_000);

  it("solve for no hidden quarter of a flow: regions, crafts, quarters and years taken together", () => {
    fc.assert(
      fc.property(fc.oneof(flows(2, 2), flows(3, 3), flows(5, 4)), (quarters) => {
        const { equations, few } = everythingSaid(publish(quarters, "flow"));
        const known = solved(equations);
        for (const name of few) expect(known.has(name)).toBe(false);
      }),
      { numRuns: 80 },
    );
  }, 90_000);

  it("say nothing of a year while one of its quarters is held back", () => {
    expect(yearTotal([10, null, 12, 9])).toBeNull();
    expect(yearTotal([10, 8, 12])).toBeNull();
    expect(yearTotal([10, 0, 12, 9])).toBe(31);
  });

  it("hold back an amount that few makers made, with another at least as large beside it", () => {
    const may = holdBack({
      sizes: [4],
      figures: [
        { value: 90_000, people: 2 },
        { value: 4_000, people: 9 },
        { value: 120_000, people: 11 },
        { value: 214_000, people: 22 },
      ],
    });
    expect(may).toEqual([false, true, false, true]);
  });

  it("hold back the total itself when nothing beside a figure can stand for it", () => {
    const may = holdBack({
      sizes: [3],
      figures: [
        { value: 3, people: 3 },
        { value: 0, people: 0 },
        { value: 3, people: 3 },
      ],
    });
    expect(may).toEqual([false, true, false]);
  });

  it("leave what counts no people alone", () => {
    const figures = [1, 2, 3].map((value) => ({ value, people: null }));
    expect(holdBack({ sizes: [3], figures })).toEqual([true, true, true]);
  });
});

/** Every sum that is published of four quarters and their year, over what is held back; and the names of cells of one to four. */
function everythingSaid(published: ReturnType<typeof publish>) {
  const equations: Equation[] = [];
  const few: string[] = [];
  const name = (t: number | "year", r: number, c: number) => `${t} ${r} ${c}`;
  const [first] = published;
  const years = (first?.full ?? []).map((row, r) =>
    row.map((_, c) => yearTotal(published.map(({ shown }) => shown[r]?.[c] ?? null))),
  );
  const say = (terms: readonly (readonly [string, number, number | null])[]) => {
    const hidden = terms.filter(([, , shown]) => shown === null);
    if (hidden.length === 0) return;
    const sum = -terms.reduce((all, [, factor, shown]) => all + factor * (shown ?? 0), 0);
    equations.push({ terms: new Map(hidden.map(([one, factor]) => [one, factor])), sum });
  };
  const tables = [...published.map(({ shown }, t) => [t, shown] as const), ["year", years] as const];
  for (const [t, shown] of tables) {
    const lines = shown.map((row, r) =>
      row.map((value, c) => [name(t, r, c), c === row.length - 1 ? -1 : 1, value] as const),
    );
    for (const line of lines) say(line);
    for (const c of (shown[0] ?? []).keys())
      say(shown.map((row, r) => [name(t, r, c), r === shown.length - 1 ? -1 : 1, row[c] ?? null] as const));
  }
  for (const [r, c] of places(years)) {
    say([
      ...published.map(({ shown }, t) => [name(t, r, c), 1, shown[r]?.[c] ?? null] as const),
      [name("year", r, c), -1, years[r]?.[c] ?? null] as const,
    ]);
  }
  for (const [t, { full }] of published.entries())
    for (const [r, c] of places(full)) if (isFew(full[r]?.[c] ?? 0)) few.push(name(t, r, c));
  return { equations, few };
}

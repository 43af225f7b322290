import fc from "fast-check";
import { expect, it } from "vitest";
import { byCriterion } from "#features/calls/index.ts";
import { firstCome, mostPoints, rankByPoints } from "#features/calls/schema.ts";
import { rankByDraw } from "#features/fairs/draw.ts";

/** Applications as a call has them: numbers given once each, points as they may be. */
const applications = fc
  .uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 30 })
  .chain((numbers) =>
    fc
      .array(fc.integer({ min: 0, max: 6 }), { minLength: numbers.length, maxLength: numbers.length })
      .map((points) => numbers.map((number, n) => ({ number, points: points[n] ?? 0 }))),
  );

it("ranks by points, and equals by who came first", () => {
  const ranked = rankByPoints(
    [
      { number: 1, points: 40 },
      { number: 2, points: 60 },
      { number: 3, points: 60 },
    ],
    firstCome,
  );
  expect(ranked.map(({ number, rank }) => [number, rank])).toEqual([
    [2, 1],
    [3, 2],
    [1, 3],
  ]);
});

it.each([
  ["first come", (all: readonly { number: number; points: number }[]) => rankByPoints(all, firstCome)],
  ["a draw", (all: readonly { number: number; points: number }[]) => rankByDraw(all, "seed", "fair")],
])(
  "by %s: everybody once, ranks without gaps, nobody below fewer points, whatever order they come in",
  (_, rank) => {
    fc.assert(
      fc.property(applications, fc.infiniteStream(fc.nat()), (all, random) => {
        const ranked = rank(all);
        expect(ranked.map((one) => one.rank)).toEqual(all.map((_one, n) => n + 1));
        expect(ranked.map(({ number }) => number).toSorted()).toEqual(
          all.map(({ number }) => number).toSorted(),
        );
        for (const [n, one] of ranked.slice(1).entries())
          expect(ranked[n]?.points ?? 0).toBeGreaterThanOrEqual(one.points);
        const shuffled = all
          .map((one) => ({ one, at: random.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(rank(shuffled)).toEqual(ranked);
        // Ranked again, in the order they came out: the same.
        expect(rank(ranked.map(({ number, points }) => ({ number, points })))).toEqual(ranked);
      }),
    );
  },
);

it("knows the most points there are", () => {
  expect(mostPoints([3, 2])).toBe(100);
});

it("says beside which field of a criterion something is wrong", () => {
  const failure = { code: "INVALID_INPUT", details: { fields: { "scores.1.points": "A", pieceIds: "B" } } };
  expect(byCriterion(failure, ["a", "b"], "scores").details).toEqual({
    fields: { "points.b": "A", pieceIds: "B" },
  });
});

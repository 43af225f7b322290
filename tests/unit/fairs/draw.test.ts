import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phaseOf } from "#features/fairs/domain/phases.ts";
import { readStands } from "#features/fairs/domain/read-stands.ts";
import { fairApplicationTransitions, fairTransitions } from "#features/fairs/domain/transitions.ts";
import { rankByDraw } from "#features/fairs/draw.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";

describe("the draw", () => {
  const applications = fc.uniqueArray(
    fc.record({ number: fc.integer({ min: 1, max: 500 }), points: fc.integer({ min: 0, max: 4 }) }),
    { selector: ({ number }) => number, minLength: 1, maxLength: 40 },
  );

  it("puts more points first, and does not depend on the order of the list", () => {
    fc.assert(
      fc.property(applications, fc.string(), (list, seed) => {
        const drawn = rankByDraw(list, seed, "salon");
        expect(rankByDraw(list.toReversed(), seed, "salon")).toEqual(drawn);
        expect(drawn.map(({ rank }) => rank)).toEqual(list.map((_, n) => n + 1));
        for (const [n, one] of drawn.entries()) {
          const next = drawn[n + 1];
          if (next)
            expect(one.points > next.points || (one.points === next.points && one.lot < next.lot)).toBe(true);
        }
      }),
    );
  });

  it("gives lots that a shell gives too", () => {
    expect(rankByDraw([{ number: 7, points: 1 }], "seed", "salon")[0]?.lot).toBe(sha256Hex("seed:salon:7"));
  });
});

describe("stands as text", () => {
  it("are read with points, commas and Eastern figures", () => {
    expect(readStands("A1 3x2\nB 12 2,5 × 2.25\n ج٣ ٣*٢")).toEqual([
      { number: "A1", widthCm: 300, depthCm: 200 },
      { number: "B 12", widthCm: 250, depthCm: 225 },
      { number: "ج3", widthCm: 300, depthCm: 200 },
    ]);
  });

  it("are refused when a number stands twice or a line is not one", () => {
    for (const text of ["", "A1", "A1 3x2\nA1 3x2", "A1 0x2"]) expect(readStands(text), text).toBeNull();
  });
});

it("a fair's phase follows its days", () => {
  const fair = {
    ...{ startsOn: "2026-05-10", endsOn: "2026-05-12", callFrom: "2026-03-01", callUntil: "2026-04-01" },
    state: "published" as const,
  };
  const at = (today: string, state: "published" | "drawn" = "published") =>
    phaseOf({ ...fair, state }, today);
  expect([at("2026-02-28"), at("2026-03-01"), at("2026-04-01"), at("2026-04-02")]).toEqual([
    ...["announced", "call", "call", "choosing"],
  ]);
  expect([at("2026-05-09", "drawn"), at("2026-05-12", "drawn"), at("2026-05-13", "drawn")]).toEqual([
    ...["coming", "open", "over"],
  ]);
});

it("states follow each other in the code as in the database", () => {
  const migration = readFileSync("db/migrations/0047_fairs.sql", "utf8");
  for (const [aggregate, coded] of [
    ["fair", fairTransitions],
    ["fair_application", fairApplicationTransitions],
  ] as const) {
    const stored = [...migration.matchAll(new RegExp(`\\('${aggregate}', '(\\w+)', '(\\w+)'\\)`, "g"))];
    expect(stored.map(([, from, to]) => `${from} ${to}`).sort()).toEqual(
      Object.entries(coded)
        .flatMap(([from, to]: [string, readonly string[]]) => to.map((one) => `${from} ${one}`))
        .sort(),
    );
  }
});

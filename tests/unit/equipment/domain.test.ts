import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copayOf } from "#features/equipment/domain/copay.ts";
import { phaseOf } from "#features/equipment/domain/phase.ts";
import { shareOut } from "#features/equipment/domain/share-out.ts";
import * as tables from "#features/equipment/domain/transitions.ts";
import { judgeCode, newCounterCode } from "#lib/crypto/counter-code.ts";
import { dayAfterMonths } from "#lib/days.ts";
import { money } from "#lib/money/money.ts";

describe("sharing out", () => {
  const items = [
    { id: "loom", left: 1, costMinor: 400 },
    { id: "kiln", left: 2, costMinor: 700 },
  ];
  const ask = (id: string, itemId: string, rank: number) => ({ id, itemId, rank });

  it("goes by rank, and on to whoever a smaller sum still reaches", () => {
    const asking = [ask("c", "loom", 3), ask("a", "kiln", 1), ask("b", "kiln", 2), ask("d", "loom", 4)];
    expect(shareOut(asking, items, 1200)).toEqual({ offered: ["a", "c"], freeMinor: 100 });
  });

  it("never gives more than there is, whatever is asked and in whatever order, and passes nobody over who would fit", () => {
    const many = fc.array(fc.constantFrom("loom", "kiln"), { maxLength: 12 });
    fc.assert(
      fc.property(many, fc.integer({ min: 0, max: 3000 }), (wanted, budget) => {
        const asking = wanted.map((itemId, n) => ask(String(n), itemId, n + 1));
        const { offered, freeMinor } = shareOut(asking.toReversed(), items, budget);
        expect(shareOut(asking, items, budget).offered).toEqual(offered);
        const given = (itemId: string) =>
          asking.filter((one) => one.itemId === itemId && offered.includes(one.id)).length;
        const cost = items.reduce((sum, { id, costMinor }) => sum + given(id) * costMinor, 0);
        expect(cost + freeMinor).toBe(budget);
        expect(freeMinor).toBeGreaterThanOrEqual(0);
        for (const { id, left, costMinor } of items) {
          expect(given(id)).toBeLessThanOrEqual(left);
          const waits = asking.some((one) => one.itemId === id && !offered.includes(one.id));
          if (waits && given(id) < left) expect(costMinor).toBeGreaterThan(freeMinor);
        }
      }),
    );
  });
});

it("an artisan's share and the support are the whole value, to the centime", () => {
  expect(copayOf(money(1000_01, "MAD"), 30).minor).toBe(300_00);
  expect(copayOf(money(999, "MAD"), 0).minor).toBe(0);
});

it("a published call is closed once its days are over, noted or not", () => {
  const call = { state: "published" as const, opensOn: "2026-03-01", closesOn: "2026-03-10" };
  expect(["2026-02-28", "2026-03-01", "2026-03-10", "2026-03-11"].map((day) => phaseOf(call, day))).toEqual([
    ...["announced", "open", "open", "closed"],
  ]);
});

it("a code is six digits, and five wrong ones end it", () => {
  const code = newCounterCode();
  expect(code).toMatch(/^\d{6}$/);
  expect(judgeCode({ code: "123456", wrongTries: 4 }, "123456")).toEqual({ right: true });
  expect(judgeCode({ code: "123456", wrongTries: 3 }, "000000")).toEqual({ right: false, left: 1 });
  expect(judgeCode({ code: "123456", wrongTries: 5 }, "123456")).toBe("over");
});

it("months end where the month does", () => {
  expect([
    dayAfterMonths("2026-08-31", 6),
    dayAfterMonths("2026-12-15", 1),
    dayAfterMonths("2024-02-29", 12),
  ]).toEqual(["2027-02-28", "2027-01-15", "2025-02-28"]);
});

it("states follow each other in the code as in the database", () => {
  const migration = readFileSync("db/migrations/0063_equipment.sql", "utf8");
  for (const [aggregate, coded] of [
    ["equipment_call", tables.callTransitions],
    ["equipment_request", tables.requestTransitions],
    ["equipment_award", tables.awardTransitions],
    ["equipment_follow_up", tables.followUpTransitions],
  ] as const) {
    const stored = [...migration.matchAll(new RegExp(`\\('${aggregate}', '(\\w+)', '(\\w+)'\\)`, "g"))];
    expect(stored.map(([, from, to]) => `${from} ${to}`).sort()).toEqual(
      Object.entries(coded)
        .flatMap(([from, to]: [string, readonly string[]]) => to.map((one) => `${from} ${one}`))
        .sort(),
    );
  }
});

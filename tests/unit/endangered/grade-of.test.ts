import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rules } from "#db/seed/data/rules.ts";
import { type Criteria, type Figures, figuresOn, gradeOf } from "#features/endangered/domain/grade-of.ts";
import { monthsAfter } from "#features/endangered/domain/months-after.ts";
import { indicatorKinds, indicatorShapes } from "#features/endangered/schema.ts";
import { ruleShapes } from "#features/rules/schema.ts";

const criteria: Criteria = ruleShapes["endangered.criteria"].parse(
  rules.find(({ key }) => key === "endangered.criteria")?.value,
);

const grade = (figures: Figures) => gradeOf(figures, criteria).grade;
const codes = (figures: Figures) => gradeOf(figures, criteria).reasons.map(({ code }) => code);
const healthy = {
  ...{ active_masters: 80, apprentices: 40, median_age: 45, retention: 80, market_trend: 5 },
  ...{ transmission: 3, raw_material: 2, documentation: 2 },
} as const;

describe("the degree of danger by the published criteria", () => {
  it("is 'not enough data' until somebody counted the masters, whatever else is known", () => {
    expect(grade({})).toBe("data_deficient");
    expect(grade({ apprentices: 0, transmission: 0, market_trend: -90 })).toBe("data_deficient");
    expect(codes({})).toEqual(["masters_unknown"]);
  });

  it("is never 'viable' on the number of masters alone", () => {
    expect(gradeOf({ active_masters: 500 }, criteria)).toEqual({
      grade: "data_deficient",
      reasons: [{ code: "too_little_known", value: 1, limit: criteria.viableFigures }],
    });
    expect(grade(healthy)).toBe("viable");
  });

  it("is 'extinct' only when nobody is left and nobody learns, and that was counted", () => {
    expect(grade({ active_masters: 0, apprentices: 0 })).toBe("extinct");
    expect(grade({ active_masters: 0 })).toBe("critically_endangered");
    expect(grade({ active_masters: 0, apprentices: 2 })).toBe("critically_endangered");
  });

  it.each([
    [{ active_masters: 3, apprentices: 30 }, "critically_endangered", "very_few_masters"],
    [{ active_masters: 4, apprentices: 30 }, "endangered", "few_masters"],
    [{ active_masters: 20, apprentices: 0 }, "critically_endangered", "nobody_learns"],
    [{ active_masters: 20, apprentices: 1 }, "endangered", "few_masters"],
    [{ ...healthy, apprentices: 5, median_age: 60, retention: 49 }, "endangered", "signs_of_strain"],
    [{ ...healthy, apprentices: 5, median_age: 60 }, "viable", "enough_masters"],
  ] as const)("follows the thresholds: %j is %s", (figures, wanted, first) => {
    expect(grade(figures)).toBe(wanted);
    expect(codes(figures)[0]).toBe(first);
  });

  it("is critical where masters are few and five signs of strain come together", () => {
    const strained = { active_masters: 15, apprentices: 5, median_age: 66, retention: 20, market_trend: -20 };
    expect(grade(strained)).toBe("endangered");
    expect(grade({ ...strained, raw_material: 1 })).toBe("critically_endangered");
  });

  // Gravest first; what nobody knows stands between danger and health.
  const rank = ["extinct", "critically_endangered", "endangered", "data_deficient", "viable"];
  const anyFigures = fc.record(
    Object.fromEntries(
      indicatorKinds.map((kind) => [
        kind,
        fc.integer({ min: indicatorShapes[kind].min, max: Math.min(indicatorShapes[kind].max, 120) }),
      ]),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Figures>;

  it.each(["active_masters", "apprentices"] as const)("never gets graver for more %s", (kind) => {
    fc.assert(
      fc.property(anyFigures, fc.nat(120), fc.integer({ min: 1, max: 120 }), (figures, n, more) => {
        const before = rank.indexOf(grade({ ...figures, [kind]: n }));
        expect(rank.indexOf(grade({ ...figures, [kind]: n + more }))).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 2000 },
    );
  });

  it("always gives at least one reason, each with a code the pages have words for", () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        expect(gradeOf(figures, criteria).reasons.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("the figures of a day", () => {
  const row = (kind: "active_masters" | "apprentices", value: number, asOf: string) => ({
    kind,
    value,
    asOf,
  });

  it("are the newest of each kind, none from after it, and none too old to count", () => {
    const rows = [
      row("active_masters", 9, "2024-05-01"),
      row("active_masters", 7, "2026-05-01"),
      row("active_masters", 1, "2027-01-01"),
      row("apprentices", 4, "2023-10-31"),
    ];
    expect(figuresOn(rows, criteria, "2026-11-01")).toEqual({ active_masters: 7 });
    expect(figuresOn(rows, criteria, "2026-10-31")).toEqual({ active_masters: 7, apprentices: 4 });
  });
});

describe("the next reading", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-11-30", 12, "2027-11-30"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-12-05", 1, "2027-01-05"],
  ])("of %s in %i months is %s", (day, months, wanted) => expect(monthsAfter(day, months)).toBe(wanted));
});

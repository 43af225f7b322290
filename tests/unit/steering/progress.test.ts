import { describe, expect, it } from "vitest";
import { contractDigest, contractText } from "#features/steering/domain/contract-text.ts";
import { fairShare, forecastOf, progressOf, standOf } from "#features/steering/domain/progress.ts";
import { quarterOf, quartersBetween, readQuarter } from "#features/steering/domain/quarters.ts";
import { spreadSql } from "#features/steering/domain/spread-sql.ts";
import { boundsOf, mayClose } from "#features/steering/quarter-bounds.ts";

describe("where a year stands", () => {
  it("is the last quarter of a stock and the sum of a flow, and nothing where a part is held back", () => {
    expect(standOf("stock", [10, 12, 15])).toBe(15);
    expect(standOf("flow", [10, 12, 15])).toBe(37);
    expect(standOf("flow", [10, null, 15])).toBeNull();
    expect(standOf("stock", [])).toBeNull();
    expect(progressOf(37, 50)).toBe(74);
    expect(progressOf(37, null)).toBeNull();
  });

  it("is drawn on as a straight line", () => {
    expect(forecastOf("flow", [10, 10, 10], { before: null, elapsed: 1 })).toBe(40);
    expect(forecastOf("flow", [10, 5], { before: null, elapsed: 0.5 })).toBe(40);
    expect(forecastOf("stock", [110, 120], { before: 100, elapsed: 1 })).toBe(140);
    expect(forecastOf("stock", [null, 120], { before: null, elapsed: 1 })).toBeNull();
  });

  it("is fair to small chambers", () => {
    expect(fairShare(30, 60)).toBe(50);
    expect(fairShare(30, null)).toBeNull();
  });
});

describe("a quarter", () => {
  it("begins and ends at midnight in Morocco", () => {
    const { start, firstDay, lastDay } = boundsOf({ year: 2026, quarter: 3 });
    expect([firstDay, lastDay]).toEqual(["2026-07-01", "2026-09-30"]);
    expect(start.toISOString()).toBe("2026-06-30T23:00:00.000Z");
    expect(quarterOf("2026-12-31")).toEqual({ year: 2026, quarter: 4 });
    expect(readQuarter("2026-q3")).toEqual({ year: 2026, quarter: 3 });
    expect(readQuarter("2026-q5")).toBeNull();
    expect(quartersBetween({ year: 2025, quarter: 4 }, { year: 2026, quarter: 2 })).toHaveLength(3);
  });

  it("closes thirty days after its end", () => {
    const one = { year: 2026, quarter: 2 };
    expect(mayClose(one, new Date("2026-07-30T12:00:00Z"))).toBe(false);
    expect(mayClose(one, new Date("2026-07-31T12:00:00Z"))).toBe(true);
  });
});

describe("what a manager signs", () => {
  it("is the same whatever order the targets come in, and another with another figure", () => {
    const targets = [
      { indicator: "valid_cards", target: 80 },
      { indicator: "fairs", target: 2 },
    ];
    expect(contractText("chm_1", 2026, targets)).toBe(
      "sanad contract-programme chm_1 2026\nfairs 2\nvalid_cards 80\n",
    );
    expect(contractDigest("chm_1", 2026, targets)).toBe(contractDigest("chm_1", 2026, targets.toReversed()));
    expect(contractDigest("chm_1", 2026, targets)).not.toBe(contractDigest("chm_1", 2027, targets));
  });
});

it("spreads a query over lines and changes nothing else", () => {
  const sql = `select "a" from "t where x" where "b" = ' and ' and "c" = $1 group by "a"`;
  expect(spreadSql(sql).replaceAll("\n", " ")).toBe(sql);
  expect(spreadSql(sql).split("\n")).toHaveLength(5);
});

import { expect, it } from "vitest";
import { itemsOf } from "#features/quality/domain/checklist-lines.ts";
import { byMonth, totalsOf } from "#features/quality/domain/months.ts";
import { needOf } from "#features/quality/domain/needs.ts";
import { rateOf } from "#features/quality/domain/rates.ts";
import { standingOn } from "#features/quality/domain/standing.ts";

const confirmed = {
  state: "confirmed",
  issuedOn: "2026-01-01",
  expiresOn: "2026-12-31",
  lowerStand: true,
} as const;

it("holds from the day of issue to the last day, and the day decides", () => {
  expect(standingOn(confirmed, "2026-01-01")).toBe("in_force");
  expect(standingOn(confirmed, "2026-12-31")).toBe("in_force");
  expect(standingOn(confirmed, "2027-01-01")).toBe("ran_out");
  expect(standingOn({ ...confirmed, lowerStand: false }, "2026-06-01")).toBe("resting");
  expect(standingOn({ ...confirmed, state: "suspended" }, "2026-06-01")).toBe("suspended");
});

it("says no rate of too few, and one digit of enough", () => {
  expect(rateOf(1, 19, 20)).toBeNull();
  expect(rateOf(1, 20, 20)).toBe(5);
  expect(rateOf(1, 30, 20)).toBe(3.3);
  expect(rateOf(0, 0, 0)).toBeNull();
});

const nothing = {
  ...{ correctionsLate: 0, recalls: 0, replies: 0, faults: 0 },
  ...{ reports: 0, labels: 0, contested: 0, late: 0 },
};

it("puts what presses most first, and lets one late parcel pass", () => {
  expect(needOf(nothing)).toEqual({ reasons: [], weight: 0 });
  expect(needOf({ ...nothing, late: 1 }).reasons).toEqual([]);
  const need = needOf({ ...nothing, late: 3, faults: 2, correctionsLate: 1 });
  expect(need.reasons.map(({ reason }) => reason)).toEqual(["correctionsLate", "faults", "late"]);
  expect(need.weight).toBe(155);
});

it("reads a checklist with as many lines in each language, and no other", () => {
  expect(itemsOf({ ar: "أ\n\nب ", fr: "a\nb", en: "a\r\nb" })).toEqual([
    { ar: "أ", fr: "a", en: "a" },
    { ar: "ب", fr: "b", en: "b" },
  ]);
  expect(itemsOf({ ar: "أ", fr: "a\nb", en: "a\nb" })).toBeNull();
  expect(itemsOf({ ar: " ", fr: " ", en: " " })).toBeNull();
  const many = Array.from({ length: 41 }, () => "x").join("\n");
  expect(itemsOf({ ar: many, fr: many, en: many })).toBeNull();
});

it("sums figures, and keeps months without any", () => {
  const facts = [
    { month: "2026-01", fact: "delivered", n: 3 },
    { month: "2026-03", fact: "delivered", n: 2 },
    { month: "2026-03", fact: "wrong_piece", n: 1 },
  ] as const;
  expect(totalsOf(facts)).toMatchObject({ delivered: 5, wrong_piece: 1, faults: 0 });
  expect(byMonth(facts, ["2026-01", "2026-02", "2026-03"]).map(({ delivered }) => delivered)).toEqual([
    3, 0, 2,
  ]);
});

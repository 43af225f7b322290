import { describe, expect, it } from "vitest";
import { chainOf } from "#features/appeals/domain/chain.ts";
import { filingOf, nextLevel } from "#features/appeals/domain/course.ts";
import { clockOf, daysUntil, lastDay } from "#features/appeals/domain/deadline.ts";

const at = (iso: string) => new Date(iso);

describe("a deadline in Morocco", () => {
  it("counts days of the Moroccan calendar, not hours", () => {
    // An hour ahead of Greenwich: at 23:30 there the next day has begun here.
    expect(lastDay(at("2026-06-01T23:30:00Z"), 30)).toBe("2026-07-02");
    expect(lastDay(at("2026-06-01T22:30:00Z"), 30)).toBe("2026-07-01");
  });

  it("includes its last day whole, and ends at midnight there", () => {
    expect(daysUntil("2026-07-02", at("2026-07-02T22:59:59Z"))).toBe(0);
    expect(daysUntil("2026-07-02", at("2026-07-02T23:00:00Z"))).toBe(-1);
  });

  it.each([
    ["2026-06-16T09:00:00Z", { is: "left", days: 15 }],
    ["2026-06-02T01:00:00Z", { is: "left", days: 1 }],
    ["2026-06-01T22:59:00Z", { is: "today", days: 0 }],
    ["2026-05-29T12:00:00Z", { is: "overdue", days: 3 }],
  ])("due at %s is %o at noon of the first of June", (due, clock) => {
    expect(clockOf(at(due), at("2026-06-01T12:00:00Z"))).toEqual(clock);
  });

  it("keeps counting over the nights the clock is changed in Ramadan", () => {
    expect(daysUntil("2026-03-25", at("2026-02-10T12:00:00Z"))).toBe(43);
  });
});

describe("the course of an appeal", () => {
  const rule = { refusedAt: at("2026-06-01T09:00:00Z"), days: 30 };
  const refused = { state: "refused", round: 1 };
  const now = at("2026-06-10T09:00:00Z");
  const manager = (outcome: "granted" | "dismissed" | null) => ({
    round: 1,
    level: "manager" as const,
    outcome,
  });

  it("goes to the manager, then to the federation, then nowhere", () => {
    expect(nextLevel([], 1)).toBe("manager");
    expect(nextLevel([manager(null)], 1)).toBeNull();
    expect(nextLevel([manager("dismissed")], 1)).toBe("federation");
    const both = [
      manager("dismissed"),
      { round: 1, level: "federation" as const, outcome: "dismissed" as const },
    ];
    expect(nextLevel(both, 1)).toBeNull();
    expect(nextLevel(both, 2)).toBe("manager");
  });

  it("is open up to its last day, and only against a refusal", () => {
    expect(filingOf(refused, [], rule, now)).toEqual({ level: "manager", until: "2026-07-01", isOpen: true });
    expect(filingOf(refused, [], rule, at("2026-07-01T22:00:00Z"))?.isOpen).toBe(true);
    expect(filingOf(refused, [], rule, at("2026-07-01T23:00:00Z"))?.isOpen).toBe(false);
    expect(filingOf({ state: "under_review", round: 1 }, [], rule, now)).toBeNull();
  });

  it("is read from the timeline of the file, round by round", () => {
    const said = (kind: string, state: string) => ({
      kind,
      state,
      at: "2026-06-01",
      reasons: [],
      note: null,
    });
    const links = chainOf([
      said("refused", "refused"),
      said("appeal_decided", "refused"),
      said("appeal_decided", "under_review"),
      said("refused", "refused"),
      said("appeal_decided", "under_review"),
    ]);
    expect(links.map(({ what, round, outcome }) => `${round} ${what} ${outcome}`)).toEqual([
      "1 refusal refused",
      "1 manager dismissed",
      "1 federation granted",
      "2 refusal refused",
      "2 manager granted",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { claimScopes, expiryOf, validityOf } from "#features/badges/domain/claims.ts";
import { badgeClaims } from "#features/badges/schema.ts";
import { ruleShapes } from "#features/rules/schema.ts";

describe("claims", () => {
  it("are ten, each with a scope and a length of its own", () => {
    expect(badgeClaims).toHaveLength(10);
    const parts = Object.keys(ruleShapes["badge.validity"].shape);
    for (const claim of badgeClaims) {
      expect(claimScopes[claim].length, claim).toBeGreaterThan(0);
      expect(parts, claim).toContain(validityOf[claim]);
    }
    expect(parts.filter((part) => !Object.values(validityOf).includes(part as "piece"))).toEqual([]);
  });

  it("about crafts, makers and pieces are never merged: what is said of a craft is said of nothing else", () => {
    for (const claim of badgeClaims) {
      const scopes = claimScopes[claim];
      if (scopes.includes("craft")) expect(scopes, claim).toEqual(["craft"]);
    }
  });
});

describe("the end of a badge", () => {
  it.each([
    ["2026-01-31T10:00:00Z", 1, "2026-02-28T10:00:00.000Z"],
    ["2027-12-31T23:59:59Z", 2, "2028-02-29T23:59:59.000Z"],
    ["2026-11-03T10:00:00Z", 24, "2028-11-03T10:00:00.000Z"],
  ])("of %s after %i months is %s", (from, months, until) => {
    expect(expiryOf(new Date(from), months).toISOString()).toBe(until);
  });
});

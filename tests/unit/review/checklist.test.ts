import { describe, expect, it } from "vitest";
import { rules } from "#db/seed/data/rules.ts";
import { lacksOf } from "#features/review/domain/readiness.ts";
import { whySecond } from "#features/review/domain/second-reader.ts";
import { checklistOf, deadlineOf, evidenceOf } from "#features/review/schema.ts";
import type { KindRule } from "#features/rules/schema.ts";

const ruleOf = (kind: string) => rules.find(({ key }) => key === `kind.${kind}`)?.value as KindRule;

describe("the checklist of a kind", () => {
  it("asks what the rule asks, and nothing else", () => {
    expect(checklistOf("artisan_experience", ruleOf("artisan_experience"))).toEqual([
      ...["identity", "practice", "document.identity_front", "document.identity_back"],
      ...["document.practice_attestation", "photographs", "crafts", "registry", "duplicates", "consents"],
    ]);
    expect(checklistOf("cooperative", ruleOf("cooperative"))).toEqual([
      ...["organisation", "members", "document.organisation_statutes", "document.organisation_members"],
      ...["photographs", "crafts", "registry", "duplicates", "consents"],
    ]);
  });

  it("has a point for each paper that a later rule adds, with that paper beside it", () => {
    const rule = { ...ruleOf("artisan_diploma"), documents: ["diploma", "register_extract"] as const };
    const items = checklistOf("artisan_diploma", rule);
    expect(items).toContain("document.register_extract");
    expect(items).not.toContain("photographs");
    expect(evidenceOf("document.register_extract")).toEqual(["register_extract"]);
  });
});

describe("what an approval still needs", () => {
  const whole = {
    items: ["identity", "crafts"] as const,
    found: new Map([
      ["identity", "fine"],
      ["crafts", "not_applicable"],
    ] as const),
    gaps: 0,
    attestation: { isFound: true, expiresOn: "2026-11-26" },
    isHeld: false,
    today: "2026-11-26",
  };

  it("is nothing once every point is answered and the number holds today", () => {
    expect(lacksOf(whole)).toEqual([]);
  });

  it("is a new look at the number from the day after its last", () => {
    expect(lacksOf({ ...whole, today: "2026-11-27" }).map(({ code }) => code)).toEqual([
      "ATTESTATION_EXPIRED",
    ]);
  });

  it("names the points that are open and those with a problem apart", () => {
    const found = new Map([["crafts", "problem"]] as const);
    expect(lacksOf({ ...whole, found })).toEqual([
      { code: "CHECKS_OPEN", items: ["identity"] },
      { code: "CHECKS_PROBLEM", items: ["crafts"] },
    ]);
  });
});

describe("the second reader", () => {
  it("is asked for by the rule first, else by a craft that is endangered or lost", () => {
    expect(whySecond(true, [])).toBe("rule");
    expect(whySecond(false, ["viable", "critically_endangered"])).toBe("craft");
    expect(whySecond(false, ["viable", "data_deficient"])).toBeNull();
  });
});

describe("the clock of a file", () => {
  it.each([
    // A late evening and the small hours after it are a day apart, not five hours.
    ["2026-11-27T02:00:00Z", "2026-11-26T21:30:00Z", 1, "soon"],
    ["2026-11-26T08:00:00+01:00", "2026-11-26T23:30:00+01:00", 0, "soon"],
    ["2026-11-20T08:00:00+01:00", "2026-11-26T23:30:00+01:00", -6, "late"],
    ["2026-12-26T08:00:00+01:00", "2026-11-26T23:30:00+01:00", 30, "calm"],
  ])("counts from %s to %s as %i days", (due, now, days, look) => {
    expect(deadlineOf(due, new Date(now))).toEqual({ days, look });
  });
});

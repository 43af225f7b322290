import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BadgeFacts, type CheckState, judge } from "#features/provenance/domain/verdict.ts";
import { type Standing, standingEffects } from "#features/register/schema.ts";

const standings = Object.keys(standingEffects) as Standing[];

const passed = { signature: "passed", issuer: "passed", status: "passed", log: "passed" } as const;
const good = {
  hasRecord: true,
  checks: passed,
  recordRevoked: false,
  recordRevokedOn: null,
  makerState: "registered" as const,
  badges: [],
};

function badge(over: Partial<BadgeFacts>): BadgeFacts {
  return {
    id: "bdg",
    claim: "endangered_craft",
    state: "active",
    scope: "pce_1",
    chamberName: {},
    note: {},
    issuedAt: "2026-01-01T00:00:00.000Z",
    expiresAt: "2031-01-01T00:00:00.000Z",
    revokedAt: null,
    reason: null,
    ...over,
  };
}
const revoked = badge({ state: "revoked", revokedAt: "2026-06-01T00:00:00.000Z", reason: { en: "why" } });

describe("the line at the top", () => {
  it("says verified only when every single check passed", () => {
    const state = fc.constantFrom<CheckState>("passed", "failed", "unknown");
    const facts = fc.record({
      hasRecord: fc.boolean(),
      checks: fc.record({ signature: state, issuer: state, status: state, log: state }),
      recordRevoked: fc.boolean(),
      recordRevokedOn: fc.constant(null),
      makerState: fc.constantFrom(...standings),
      badges: fc.constantFrom<BadgeFacts[]>([], [revoked], [badge({})]),
    });
    fc.assert(
      fc.property(facts, (f) => {
        const sound =
          f.hasRecord &&
          Object.values(f.checks).every((check) => check === "passed") &&
          !f.recordRevoked &&
          !["suspended", "struck_off"].includes(f.makerState) &&
          !f.badges.includes(revoked);
        expect(judge(f).kind === "verified").toBe(sound);
      }),
    );
  });

  it("tells the worst first: a forged record before a badge taken away, that before a suspended maker", () => {
    const all = { ...good, badges: [revoked], makerState: "suspended" as const };
    expect(judge({ ...all, checks: { ...passed, signature: "failed" } }).kind).toBe("failed");
    expect(judge(all)).toEqual({ kind: "badge_revoked", on: revoked.revokedAt, reason: { en: "why" } });
    expect(judge({ ...all, badges: [] }).kind).toBe("maker_suspended");
  });

  it("tells a suspended maker from one who was struck off, with or without a record, and neither from an expired one", () => {
    const kinds = (["suspended", "struck_off", "expired"] as const).flatMap((makerState) => [
      judge({ ...good, makerState }).kind,
      judge({ ...good, makerState, hasRecord: false }).kind,
    ]);
    expect(kinds).toEqual([
      ...["maker_suspended", "maker_suspended"],
      ...["maker_struck_off", "maker_struck_off"],
      ...["verified", "unsigned"],
    ]);
  });

  it("calls a check that could not be made neither good nor bad", () => {
    expect(judge({ ...good, checks: { ...passed, status: "unknown" } }).kind).toBe("cannot_check");
  });

  it("forgets a badge taken away once the chamber gave it again", () => {
    const again = badge({ id: "bdg2", issuedAt: "2026-09-01T00:00:00.000Z" });
    expect(judge({ ...good, badges: [again, revoked] }).kind).toBe("verified");
  });
});

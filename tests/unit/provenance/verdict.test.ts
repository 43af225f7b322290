import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckState, Force } from "#features/provenance/schema.ts";
import { type Standing, standingEffects } from "#features/register/schema.ts";
import { type BadgeFacts, codeOf, judge } from "#features/verify/domain/verdict.ts";

const standings = Object.keys(standingEffects) as Standing[];

const passed = { signature: "passed", issuer: "passed", status: "passed", log: "passed" } as const;
const good = {
  hasRecord: true,
  checks: passed,
  force: "in_force" as const,
  revokedOn: null,
  suspendedOn: null,
  expiredOn: null,
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
  it("says authentic only when every single check passed and nothing was taken back", () => {
    const state = fc.constantFrom<CheckState>("passed", "failed", "unknown");
    const facts = fc.record({
      hasRecord: fc.boolean(),
      checks: fc.record({ signature: state, issuer: state, status: state, log: state }),
      force: fc.constantFrom<Force>("in_force", "revoked", "suspended", "expired", "unknown"),
      revokedOn: fc.constant(null),
      suspendedOn: fc.constant(null),
      expiredOn: fc.constant(null),
      makerState: fc.constantFrom(...standings),
      badges: fc.constantFrom<BadgeFacts[]>([], [revoked], [badge({})], [badge({ state: "suspended" })]),
    });
    fc.assert(
      fc.property(facts, (f) => {
        const sound =
          f.hasRecord &&
          Object.values(f.checks).every((check) => check === "passed") &&
          !["revoked", "suspended", "expired"].includes(f.force) &&
          !["suspended", "struck_off"].includes(f.makerState) &&
          !f.badges.includes(revoked);
        expect(codeOf(judge(f)) === "authentic").toBe(sound);
      }),
    );
  });

  it("tells the worst first: a forged record before a badge taken away, that before a suspended maker", () => {
    const all = { ...good, badges: [revoked], makerState: "suspended" as const };
    expect(judge({ ...all, checks: { ...passed, signature: "failed" } }).cause).toBe("forged_signature");
    expect(judge(all)).toEqual({ cause: "revoked_badge", on: revoked.revokedAt, reason: { en: "why" } });
    expect(judge({ ...all, badges: [] }).cause).toBe("suspended_maker");
  });

  it("tells which check caught a forgery", () => {
    const caught = (["signature", "issuer", "log"] as const).map(
      (check) => judge({ ...good, checks: { ...passed, [check]: "failed" } }).cause,
    );
    expect(caught).toEqual(["forged_signature", "forged_issuer", "forged_log"]);
  });

  it("tells a suspended maker from one who was struck off, with or without a record, and neither from an expired one", () => {
    const causes = (["suspended", "struck_off", "expired"] as const).flatMap((makerState) => [
      judge({ ...good, makerState }).cause,
      judge({ ...good, makerState, hasRecord: false }).cause,
    ]);
    expect(causes).toEqual([
      ...["suspended_maker", "suspended_maker"],
      ...["revoked_maker", "revoked_maker"],
      ...["authentic", "unknown_unsigned"],
    ]);
  });

  it("tells what was taken back, held back or has run out, with its day", () => {
    const days = { revokedOn: "2026-03-01", suspendedOn: "2026-04-01", expiredOn: "2026-05-01" };
    const said = (["revoked", "suspended", "expired"] as const).map((force) =>
      judge({ ...good, ...days, force, checks: { ...passed, status: "failed" } }),
    );
    expect(said.map(({ cause, on }) => [cause, on])).toEqual([
      ["revoked_record", "2026-03-01"],
      ["suspended_record", "2026-04-01"],
      ["expired_record", "2026-05-01"],
    ]);
  });

  it("calls a check that could not be made neither good nor bad, and says which it was", () => {
    const unsure = (check: "status" | "log" | "signature") =>
      judge({ ...good, checks: { ...passed, [check]: "unknown" } }).cause;
    expect([unsure("status"), unsure("log"), unsure("signature")]).toEqual([
      "cannot_check_list",
      "cannot_check_log",
      "cannot_check_all",
    ]);
  });

  it("leaves the record alone when a badge is only suspended, and forgets one taken away that was given again", () => {
    expect(judge({ ...good, badges: [badge({ state: "suspended" })] }).cause).toBe("authentic");
    const again = badge({ id: "bdg2", issuedAt: "2026-09-01T00:00:00.000Z" });
    expect(judge({ ...good, badges: [again, revoked] }).cause).toBe("authentic");
  });
});

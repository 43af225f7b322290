import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pickRule, type Rule, tieWith } from "#features/ledger/domain/commission.ts";
import { draw } from "#features/ledger/domain/draw.ts";

const rule = (over: Partial<Rule>): Rule => ({
  chamberId: null,
  craftId: null,
  makerKind: null,
  validFrom: "2026-01-01",
  basisPoints: 800,
  vatBasisPoints: 2000,
  recordedAt: new Date("2026-01-01T00:00:00Z"),
  ...over,
});
const subject = { chamberId: "fes", craftId: "zellige", makerKind: "maalem" };

describe("the platform's share", () => {
  it("is the one of the rule that says most, and the general one where none does", () => {
    const rules = [
      rule({}),
      rule({ chamberId: "fes", basisPoints: 600 }),
      rule({ chamberId: "fes", craftId: "zellige", basisPoints: 500 }),
    ];
    expect(pickRule(rules, subject, "2026-06-01")?.basisPoints).toBe(500);
    expect(pickRule(rules, { ...subject, craftId: "rugs" }, "2026-06-01")?.basisPoints).toBe(600);
    expect(pickRule(rules, { ...subject, chamberId: "souss" }, "2026-06-01")?.basisPoints).toBe(800);
    expect(pickRule(rules, subject, "2025-06-01")).toBeNull();
  });

  it("changes on its day, is mended by recording the day again, and ends", () => {
    const rules = [
      rule({}),
      rule({ validFrom: "2026-07-01", basisPoints: 900 }),
      rule({ validFrom: "2026-07-01", basisPoints: 700, recordedAt: new Date("2026-01-02T00:00:00Z") }),
      rule({ chamberId: "fes", basisPoints: 100 }),
      rule({ chamberId: "fes", validFrom: "2026-08-01", basisPoints: null }),
    ];
    expect(pickRule(rules, { ...subject, chamberId: "souss" }, "2026-06-30")?.basisPoints).toBe(800);
    expect(pickRule(rules, subject, "2026-07-15")?.basisPoints).toBe(100);
    expect(pickRule(rules, subject, "2026-08-01")?.basisPoints).toBe(700);
  });

  it("is refused when another says as much about the same thing", () => {
    const known = [rule({}), rule({ chamberId: "fes", basisPoints: 600 })];
    expect(tieWith(known, rule({ craftId: "zellige" }))).toBe(known[1]);
    expect(tieWith(known, rule({ chamberId: "souss" }))).toBeNull();
    expect(tieWith(known, rule({ chamberId: "fes", validFrom: "2027-01-01" }))).toBeNull();
    expect(tieWith(known, rule({ chamberId: "fes", craftId: "zellige" }))).toBeNull();
    const ended = [...known, rule({ chamberId: "fes", validFrom: "2026-05-01", basisPoints: null })];
    expect(tieWith(ended, rule({ craftId: "zellige", validFrom: "2026-05-01" }))).toBeNull();
  });
});

describe("what is taken back from a maker", () => {
  it("adds up, takes no more than there is, and is owed only when nothing is left", () => {
    const amount = fc.nat(1_000_000);
    fc.assert(
      fc.property(amount, amount, amount, amount, (payable, shipping, goods, delivery) => {
        const drawn = draw({ payable, shipping, receivable: 0 }, { goods, shipping: delivery });
        expect(drawn.payable + drawn.shipping + drawn.receivable).toBe(goods + delivery);
        expect(drawn.payable).toBeLessThanOrEqual(payable);
        expect(drawn.shipping).toBeLessThanOrEqual(shipping);
        if (drawn.receivable > 0) expect([drawn.payable, drawn.shipping]).toEqual([payable, shipping]);
      }),
    );
  });
});

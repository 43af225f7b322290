import fc from "fast-check";
import { expect, it } from "vitest";
import { shareOut } from "#features/purchases/domain/share-out.ts";

const waiting = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 });

it("gives all of a delivery away, nobody more than they wait for or a whole package off their part", () => {
  fc.assert(
    fc.property(waiting, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
      const total = list.reduce((sum, n) => sum + n, 0);
      fc.pre(total > 0);
      const packages = Math.max(1, Math.floor(total * part));
      const shares = shareOut(
        packages,
        list.map((n, key) => ({ key, packages: n })),
      );
      expect(shares.reduce((sum, one) => sum + one.packages, 0)).toBe(packages);
      for (const { key, packages: got } of shares) {
        const asked = list[key] ?? 0;
        expect(got).toBeLessThanOrEqual(asked);
        expect(Math.abs(got - (packages * asked) / total)).toBeLessThan(1);
      }
    }),
  );
});

it("refuses more than is waited for, and nothing", () => {
  expect(() => shareOut(3, [{ key: "a", packages: 2 }])).toThrow(RangeError);
  expect(() => shareOut(0, [{ key: "a", packages: 2 }])).toThrow(RangeError);
});

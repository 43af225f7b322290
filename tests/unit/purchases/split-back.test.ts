import fc from "fast-check";
import { expect, it } from "vitest";
import { missingDeposit } from "#features/purchases/domain/missing-deposit.ts";
import { splitBack } from "#features/purchases/domain/split-back.ts";

const minor = fc.integer({ min: 0, max: 10_000_000 });
const cards = fc.array(fc.record({ key: fc.string(), leftMinor: minor }), { maxLength: 5 });

it("gives back what is due: to each card no more than it paid, and from the counter what no card covers", () => {
  fc.assert(
    fc.property(minor, cards, (due, left) => {
      const named = left.map((card, n) => ({ ...card, key: n }));
      const back = splitBack(due, named);
      const byCard = back.cards.reduce((sum, card) => sum + card.minor, 0);
      expect(byCard + back.cashMinor).toBe(due);
      for (const card of back.cards) {
        expect(card.minor).toBeGreaterThan(0);
        expect(card.minor).toBeLessThanOrEqual(named[card.key]?.leftMinor ?? 0);
      }
      if (back.cashMinor > 0) expect(byCard).toBe(named.reduce((sum, { leftMinor }) => sum + leftMinor, 0));
    }),
  );
});

it("refuses to split less than nothing", () => {
  expect(() => splitBack(-1, [])).toThrow(RangeError);
});

it("misses nothing of a deposit that stands there, and exactly what was taken", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 1, max: 100_000 }),
      minor,
      minor,
      (packages, got, depositMinor, restPaidMinor, takenMinor) => {
        const received = Math.min(got, packages);
        const all = (packages - received) * depositMinor + restPaidMinor;
        const taken = Math.min(takenMinor, all);
        const heldMinor = all - taken;
        expect(missingDeposit({ packages, received, depositMinor, restPaidMinor, heldMinor })).toBe(taken);
      },
    ),
  );
});

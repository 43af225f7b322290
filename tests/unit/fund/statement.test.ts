import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutPeriods, fewestMakers, type MakerMonth } from "#features/fund/domain/periods.ts";
import { booksOf, monthsOf } from "#features/fund/domain/statement.ts";
import type { FundMonth, FundPeriod } from "#features/fund/schema.ts";
import { newId } from "#lib/ids/ids.ts";

const crafts = [newId("craft"), newId("craft"), newId("craft")] as const;
const makers = Array.from({ length: 9 }, () => newId("artisan"));
const amount = fc.option(fc.integer({ min: 0, max: 10_000_00 }), { nil: null });
const months = ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-11", "2026-12", "2027-01"];
const row = fc.record({
  craftId: fc.constantFrom(...crafts),
  craftName: fc.constant({ fr: "Métier" }),
  month: fc.constantFrom("2026-01", "2026-02", "2026-12", "2027-01"),
  giftMinor: amount,
  giftBackMinor: amount.map((minor) => (minor === null ? null : -minor)),
  grantedMinor: amount.map((minor) => (minor === null ? null : -minor)),
});
const period = fc.record({
  n: fc.nat(),
  craftId: fc.constantFrom(...crafts, null),
  craftName: fc.constant({ fr: "Métier" }),
  fromMonth: fc.constant("2026-01"),
  toMonth: fc.constantFrom("2026-02", "2026-12"),
  shareMinor: fc.integer({ min: -1000, max: 10_000_00 }),
});
const given: fc.Arbitrary<MakerMonth> = fc.record({
  craftId: fc.constantFrom(...crafts),
  month: fc.constantFrom(...months),
  artisanId: fc.constantFrom(...makers),
  givenMinor: fc.nat(10_000),
  backMinor: fc.nat(2_000),
});

describe("the statement of the fund", () => {
  it("adds up: crafts to the total, and months to the same total", () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 20 }),
        fc.array(period, { maxLength: 8 }),
        (rows: FundMonth[], periods: FundPeriod[]) => {
          const sum = (one: { shareMinor: number; giftMinor: number; grantedMinor: number }) =>
            one.shareMinor + one.giftMinor + one.grantedMinor;
          const { crafts: books, total } = booksOf(rows, periods);
          expect(books.reduce((all, one) => all + sum(one), 0)).toBe(sum(total));
          const shown = monthsOf(rows, periods, "2027-01");
          expect(shown.reduce((all, one) => all + one.inMinor - one.outMinor, 0)).toBe(sum(total));
        },
      ),
    );
  });

  it("shows a year at least, months without movements too", () => {
    const one: FundMonth = {
      ...{ craftId: crafts[0], craftName: {}, month: "2026-11" },
      ...{ giftMinor: 5, giftBackMinor: null, grantedMinor: null },
    };
    const shown = monthsOf([one], [], "2027-02").map(({ month }) => month);
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([12, "2026-03", "2027-02"]);
    expect(monthsOf([], [], "2027-02")).toEqual([]);
  });
});

const net = (rows: readonly MakerMonth[]) =>
  rows.reduce((sum, { givenMinor, backMinor }) => sum + givenMinor - backMinor, 0);

/** The entries behind a period, by its own words: those of its craft, or of crafts that were in no period of their own then. */
function behind(rows: readonly MakerMonth[], told: ReturnType<typeof cutPeriods>, n: number): MakerMonth[] {
  const claimed = new Set<MakerMonth>();
  let own: MakerMonth[] = [];
  for (const [place, { craftId, toMonth }] of told.periods.entries()) {
    own = rows.filter(
      (one) => !claimed.has(one) && one.month <= toMonth && (craftId === null || one.craftId === craftId),
    );
    for (const one of own) claimed.add(one);
    if (place === n) return own;
  }
  return own;
}

describe("what of makers' shares is told", () => {
  it("is of five makers at least, to the centime, and each entry once", () => {
    fc.assert(
      fc.property(fc.array(given, { maxLength: 60 }), (rows) => {
        const told = cutPeriods(rows, new Map(), "2026-12");
        for (const [n, one] of told.periods.entries()) {
          const own = behind(rows, told, n);
          expect(net(own)).toBe(one.shareMinor);
          const givers = makers.filter(
            (maker) => net(own.filter(({ artisanId }) => artisanId === maker)) > 0,
          );
          expect(givers.length).toBeGreaterThanOrEqual(fewestMakers);
        }
        const left = rows.filter(
          ({ craftId, month }) => month > (told.until.get(craftId) ?? "") || month > "2026-12",
        );
        expect(net(left) + told.periods.reduce((sum, { shareMinor }) => sum + shareMinor, 0)).toBe(net(rows));
      }),
    );
  });

  it("is the same whenever it is told: month by month, or a year at once", () => {
    fc.assert(
      fc.property(fc.array(given, { maxLength: 60 }), (rows) => {
        const until = new Map<(typeof crafts)[number], string>();
        const bit = [];
        for (const last of ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-11", "2026-12"]) {
          const told = cutPeriods(
            rows.filter(({ month }) => month <= last),
            until,
            last,
          );
          bit.push(...told.periods);
          for (const [craftId, month] of told.until) until.set(craftId, month);
        }
        expect(bit).toEqual(cutPeriods(rows, new Map(), "2026-12").periods);
      }),
    );
  });

  it("does not count makers whose gifts went back again: who buys from four and cancels learns nothing of the fifth", () => {
    const gave = (who: number, backMinor = 0, month = "2026-01"): MakerMonth => ({
      ...{
        craftId: crafts[0],
        month,
        artisanId: makers[who] ?? newId("artisan"),
        givenMinor: 100,
        backMinor,
      },
    });
    const cancelled = [0, 1, 2, 3].map((who) => gave(who, 100));
    expect(cutPeriods([...cancelled, gave(4)], new Map(), "2026-12").periods).toEqual([]);
    // What comes later counts, and is told with what waited.
    const later = [0, 1, 2, 3].map((who) => gave(who, 0, "2026-02"));
    expect(cutPeriods([...cancelled, gave(4), ...later], new Map(), "2026-02").periods).toEqual([
      { craftId: crafts[0], fromMonth: "2026-01", toMonth: "2026-02", shareMinor: 500 },
    ]);
  });

  it("waits while four gave, and tells what is left of a year together with other crafts", () => {
    const gave = (craft: 0 | 1, month: string, who: number): MakerMonth => ({
      ...{ craftId: crafts[craft], month, artisanId: makers[who] ?? newId("artisan") },
      ...{ givenMinor: 100, backMinor: 0 },
    });
    const four = [0, 1, 2, 3].map((who) => gave(0, "2026-01", who));
    expect(cutPeriods(four, new Map(), "2026-11").periods).toEqual([]);
    expect(cutPeriods([...four, gave(0, "2026-03", 4)], new Map(), "2026-11").periods).toEqual([
      { craftId: crafts[0], fromMonth: "2026-01", toMonth: "2026-03", shareMinor: 500 },
    ]);
    expect(cutPeriods([...four, gave(1, "2026-03", 4)], new Map(), "2026-12").periods).toEqual([
      { craftId: null, fromMonth: "2026-01", toMonth: "2026-12", shareMinor: 500 },
    ]);
  });
});

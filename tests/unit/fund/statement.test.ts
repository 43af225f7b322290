import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { booksOf, monthsOf } from "#features/fund/domain/statement.ts";
import type { FundMonth } from "#features/fund/schema.ts";
import { newId } from "#lib/ids/ids.ts";

const crafts = [newId("craft"), newId("craft")] as const;
const amount = fc.option(fc.integer({ min: 0, max: 10_000_00 }), { nil: null });
const row = fc.record({
  craftId: fc.constantFrom(...crafts),
  craftName: fc.constant({ fr: "Métier" }),
  month: fc.constantFrom("2026-01", "2026-02", "2026-12", "2027-01"),
  givenMinor: amount,
  backMinor: amount.map((minor) => (minor === null ? null : -minor)),
  grantedMinor: amount.map((minor) => (minor === null ? null : -minor)),
});

describe("the statement of the fund", () => {
  it("adds up: crafts to the total, and months to the same total", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows: FundMonth[]) => {
        const { crafts: books, total } = booksOf(rows);
        expect(books.reduce((sum, one) => sum + one.balanceMinor, 0)).toBe(total.balanceMinor);
        const months = monthsOf(rows, "2027-01");
        expect(months.reduce((sum, one) => sum + one.inMinor - one.outMinor, 0)).toBe(total.balanceMinor);
      }),
    );
  });

  it("shows a year at least, months without movements too", () => {
    const one: FundMonth = {
      ...{ craftId: crafts[0], craftName: {}, month: "2026-11" },
      ...{ givenMinor: 5, backMinor: null, grantedMinor: null },
    };
    const months = monthsOf([one], "2027-02").map(({ month }) => month);
    expect([months.length, months[0], months.at(-1)]).toEqual([12, "2026-03", "2027-02"]);
    expect(monthsOf([], "2027-02")).toEqual([]);
  });
});

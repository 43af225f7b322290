import { describe, expect, it } from "vitest";
import {
  isAntique,
  maySendTo,
  restrictionOrder,
  type Screened,
  screen,
  strictest,
} from "#features/catalogue/domain/screen.ts";

const fresh: Screened = {
  craftStaysHome: false,
  hasProtectedMaterial: false,
  madeYear: null,
  thisYear: 2026,
  antiqueYears: 100,
};

describe("screening of what may leave the country", () => {
  it("leaves new work of ordinary materials free", () => {
    expect(screen(fresh)).toBe("none");
    expect(screen({ ...fresh, madeYear: 1990 })).toBe("none");
  });

  it("asks a permit of antiques from the year they reach the age of the rule, and of protected materials", () => {
    expect(isAntique({ ...fresh, madeYear: 1927 })).toBe(false);
    expect(isAntique({ ...fresh, madeYear: 1926 })).toBe(true);
    expect(screen({ ...fresh, madeYear: 1926 })).toBe("export_permit");
    expect(screen({ ...fresh, madeYear: 1976, antiqueYears: 50 })).toBe("export_permit");
    expect(screen({ ...fresh, hasProtectedMaterial: true })).toBe("export_permit");
  });

  it("keeps rifles at home whatever else is said of them", () => {
    expect(screen({ ...fresh, craftStaysHome: true, madeYear: 1800, hasProtectedMaterial: true })).toBe(
      "national_only",
    );
  });

  it("knows the stricter of any two", () => {
    for (const [n, less] of restrictionOrder.entries())
      for (const more of restrictionOrder.slice(n)) {
        expect(strictest(less, more)).toBe(more);
        expect(strictest(more, less)).toBe(more);
      }
    expect(strictest()).toBe("none");
  });

  it("sends restricted work inside Morocco alone, and what cannot be sent nowhere", () => {
    expect(restrictionOrder.filter((restriction) => maySendTo(restriction, "FR"))).toEqual(["none"]);
    expect(restrictionOrder.filter((restriction) => maySendTo(restriction, "MA"))).toEqual([
      "none",
      "export_permit",
      "national_only",
    ]);
  });
});

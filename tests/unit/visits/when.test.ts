import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, onClock, weekOf } from "#features/visits/domain/when.ts";
import { dayAfter } from "#lib/days.ts";

describe("the hour of a visit", () => {
  it("is the hour a clock in Morocco shows, an hour ahead of Greenwich outside Ramadan", () => {
    expect(instantOf("2026-06-21", "10:00")?.toISOString()).toBe("2026-06-21T09:00:00.000Z");
    expect(onClock(new Date("2026-06-21T23:30:00Z"))).toEqual({ day: "2026-06-22", time: "00:30" });
  });

  it("comes back as it was given, for every hour of two years but those a clock skips", () => {
    const day = fc.integer({ min: 0, max: 730 }).map((n) => dayAfter("2026-01-01", n));
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
    fc.assert(
      fc.property(day, time, (isoDay, hour) => {
        const at = instantOf(isoDay, hour);
        if (at) expect(onClock(at)).toEqual({ day: isoDay, time: hour });
        else expect(hour.startsWith("02")).toBe(true);
      }),
    );
  });

  it("is none where there is no such day", () => {
    expect(instantOf("2026-02-30", "10:00")).toBeNull();
    expect(instantOf("soon", "10:00")).toBeNull();
  });
});

describe("a week", () => {
  it.each(["2026-06-15", "2026-06-18", "2026-06-21"])(
    "with %s in it begins on Monday the fifteenth",
    (day) => {
      expect(weekOf(day)[0]).toBe("2026-06-15");
      expect(weekOf(day).at(-1)).toBe("2026-06-21");
    },
  );
});

import { describe, expect, it } from "vitest";
import { midnightInMorocco } from "#lib/morocco-time.ts";

describe("a day in Morocco", () => {
  it("begins at Greenwich's midnight in Ramadan, and an hour earlier in the summers of a clock set ahead", () => {
    expect(midnightInMorocco("2024-03-20").toISOString()).toBe("2024-03-20T00:00:00.000Z");
    expect(midnightInMorocco("2024-07-01").toISOString()).toBe("2024-06-30T23:00:00.000Z");
  });

  it("begins at one instant, the first of that date", () => {
    const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Africa/Casablanca" });
    for (let n = 0; n < 800; n += 1) {
      const iso = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
      const begins = midnightInMorocco(iso);
      expect(day.format(begins)).toBe(iso);
      expect(day.format(new Date(begins.getTime() - 1))).not.toBe(iso);
    }
  });
});

import { describe, expect, it } from "vitest";
import { instantInMorocco, minuteInMorocco } from "#lib/morocco-time.ts";

describe("a minute in Morocco", () => {
  it("is an hour after Greenwich in June, and Greenwich's own in Ramadan", () => {
    // Of years whose rules are history, so that no later decision about clocks changes the answer.
    expect(instantInMorocco("2024-06-15T18:30")).toEqual(new Date("2024-06-15T17:30:00Z"));
    expect(instantInMorocco("2024-03-20T18:30")).toEqual(new Date("2024-03-20T18:30:00Z"));
  });

  it("comes back as it was written", () => {
    for (const minute of ["2026-01-01T00:00", "2026-02-15T12:00", "2026-06-30T23:59"])
      expect(minuteInMorocco(instantInMorocco(minute) ?? new Date(0))).toBe(minute);
  });

  it("is nothing for what is no minute", () => {
    expect([instantInMorocco("tomorrow"), instantInMorocco("2026-13-40T99:99")]).toEqual([null, null]);
  });
});

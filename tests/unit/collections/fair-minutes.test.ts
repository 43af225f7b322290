import { expect, test } from "vitest";
import { fairMinutes } from "#features/collections/domain/fair-minutes.ts";

const fair = { startsOn: "2026-12-04", endsOn: "2026-12-07" };

test("a draft is proposed the days of its fair, what is left of them once it has begun, and nothing when it is over", () => {
  const until = "2026-12-07T23:59";
  expect(fairMinutes(fair, "2026-11-27")).toEqual({ startsAt: "2026-12-04T00:00", endsAt: until });
  expect(fairMinutes(fair, "2026-12-04")).toEqual({ startsAt: "", endsAt: until });
  expect(fairMinutes(fair, "2026-12-07")).toEqual({ startsAt: "", endsAt: until });
  expect(fairMinutes(fair, "2026-12-08")).toBeNull();
  expect(fairMinutes(null, "2026-12-08")).toBeNull();
});

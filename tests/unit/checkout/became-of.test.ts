import { expect, it } from "vitest";
import { becameOf } from "#features/checkout/domain/became-of.ts";

const unknown = { isParked: false, isBooked: false };

it("says of a payment what was decided about it, not that a card was charged", () => {
  expect(becameOf({ do: "commit" }, unknown)).toBe("paid");
  expect(becameOf({ do: "refund-second" }, unknown)).toBe("parked");
  expect(becameOf({ do: "review", reason: "TOTAL" }, unknown)).toBe("parked");
  expect(becameOf({ do: "await" }, unknown)).toBe("waiting");
  expect(becameOf({ do: "nothing" }, unknown)).toBe("waiting");
});

it("says the same on the second visit, when there is nothing left to do", () => {
  expect(becameOf({ do: "nothing" }, { isParked: false, isBooked: true })).toBe("paid");
  expect(becameOf({ do: "nothing" }, { isParked: true, isBooked: false })).toBe("parked");
});

import type { Decision } from "#features/checkout/domain/decide-settlement.ts";

/**
 * What became of a payment for whoever made it: `paid` for what it was meant for; `parked` when that did not wait for it any more, so that
 * it is paid back; `waiting` as long as nobody knows.
 */
export type Became = "paid" | "parked" | "waiting";

/** By the decision about what the provider says. `isParked` and `isBooked` say what this very payment was booked as before. */
export function becameOf(decision: Decision, known: { isParked: boolean; isBooked: boolean }): Became {
  switch (decision.do) {
    case "commit":
    case "commit-late":
      return "paid";
    case "refund-second":
    case "review":
      return "parked";
    default:
      return known.isParked ? "parked" : known.isBooked ? "paid" : "waiting";
  }
}

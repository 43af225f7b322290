import type { FairState } from "#db/schema/fair.ts";

export type FairDays = {
  state: FairState;
  startsOn: string;
  endsOn: string;
  callFrom: string;
  callUntil: string;
};

/** What a day says of a fair. `choosing`: the call is over and the stands are not given yet. */
export type FairPhase =
  | "draft"
  | "cancelled"
  | "announced"
  | "call"
  | "choosing"
  | "coming"
  | "open"
  | "over";

/** Days are ISO dates in Morocco. */
export function phaseOf(fair: FairDays, today: string): FairPhase {
  if (fair.state === "draft" || fair.state === "cancelled") return fair.state;
  if (today > fair.endsOn) return "over";
  if (fair.state === "drawn") return today >= fair.startsOn ? "open" : "coming";
  if (today < fair.callFrom) return "announced";
  return today <= fair.callUntil ? "call" : "choosing";
}

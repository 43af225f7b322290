import type { EquipmentCallState } from "#db/schema/equipment.ts";

export type CallDays = { state: EquipmentCallState; opensOn: string; closesOn: string };

/** What a day says of a call. `open`: artisans ask. `closed`: the days are over, officers give points. */
export type CallPhase = Exclude<EquipmentCallState, "published"> | "announced" | "open";

/** Days are ISO dates in Morocco. A published call whose days are over is closed, whether the job has noted it yet or not. */
export function phaseOf({ state, opensOn, closesOn }: CallDays, today: string): CallPhase {
  if (state !== "published") return state;
  if (today < opensOn) return "announced";
  return today <= closesOn ? "open" : "closed";
}

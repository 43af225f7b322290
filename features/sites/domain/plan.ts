import type { UnitKind, UnitState } from "#db/schema/sites.ts";

/** What a unit is now, in one word. `free` and `let` are of rooms, `shared` of equipment that is booked, `open` of the rest. */
export type ShownState = "free" | "let" | "shared" | "open" | "repair" | "closed";
export const shownStates = ["free", "let", "shared", "open", "repair", "closed"] as const;

type Unit = { kind: UnitKind; state: UnitState; slotMinutes: number | null; isLet: boolean };

/** Kinds that are rented. */
export const isRoom = (kind: UnitKind): boolean => kind === "workshop" || kind === "stall";

/** What a unit is now: what is wrong with it comes before who has it. */
export function shownState({ kind, state, slotMinutes, isLet }: Unit): ShownState {
  if (state !== "in_service") return state;
  if (slotMinutes !== null) return "shared";
  if (isLet) return "let";
  return isRoom(kind) ? "free" : "open";
}

export type Place = { x: number; y: number; w: number; h: number };

/** In the order one walks a plan: row by row, in each from the side where reading begins. */
export const byPlace = (a: Place, b: Place): number => a.y - b.y || a.x - b.x;

/** True when two places share a cell. */
export const shareCell = (a: Place, b: Place): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

import type { ApplicationState } from "#db/schema/applications.ts";
import type { Standing } from "#db/schema/artisans.ts";

/** States in which a file can move: somebody works on it, and neither a visit nor an appeal is under way. */
export const movableStates = ["submitted", "under_review", "completion_requested"] as const;

export type Hindrance = "not_open" | "visit" | "appeal" | "struck_off";

/** What keeps a file where it is; null when it may move. */
export function fileHindrance(state: ApplicationState): Hindrance | null {
  if ((movableStates as readonly string[]).includes(state)) return null;
  if (state === "visit_planned") return "visit";
  return state === "appealed" || state === "refused" ? "appeal" : "not_open";
}

/** A maker who is struck off has nothing left that could move. */
export const makerHindrance = (state: Standing): Hindrance | null =>
  state === "struck_off" ? "struck_off" : null;

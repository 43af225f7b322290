import type { ElectionState } from "#features/elections/schema.ts";

/** What an officer can do in each state, what is done most first. */
export const actsIn = {
  called: ["open", "stand", "cancel"],
  open: ["counter", "close", "cancel"],
  closed: ["count", "decide", "cancel"],
  decided: [],
  cancelled: [],
} as const satisfies Record<ElectionState, readonly string[]>;

export type Act = (typeof actsIn)[ElectionState][number];

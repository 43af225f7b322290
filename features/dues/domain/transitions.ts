import type { DuesCallState, DuesState } from "#db/schema/body-dues.ts";

/** Which state may follow which. The database holds the same tables; a test compares them. */
export const duesCallTransitions: Readonly<Record<DuesCallState, readonly DuesCallState[]>> = {
  draft: ["called", "withdrawn"],
  called: [],
  withdrawn: [],
};

export const duesTransitions: Readonly<Record<DuesState, readonly DuesState[]>> = {
  due: ["paid", "exempt"],
  // When a card's bank took the money back.
  paid: ["due"],
  exempt: [],
};

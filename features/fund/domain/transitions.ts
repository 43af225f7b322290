import type { GrantState } from "#db/schema/fund.ts";

/** Which state of a grant may follow which. The database holds the same table; a test compares them. */
export const grantTransitions: Readonly<Record<GrantState, readonly GrantState[]>> = {
  proposed: ["granted", "declined"],
  granted: ["paid", "returned"],
  declined: [],
  paid: ["refused"],
  refused: ["paid", "returned"],
  returned: [],
};

/** States in which a grant is still to be paid. */
export const unpaidStates: readonly GrantState[] = ["granted", "refused"];

/** The journal of a step that may happen again after a transfer came back: `paid`, then `paid-2`. `refusals`: how often one did before. */
export const kindOfTry = (kind: "paid" | "refused", refusals: number): string =>
  refusals === 0 ? kind : `${kind}-${refusals + 1}`;

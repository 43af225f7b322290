import type { GrantState } from "#db/schema/fund.ts";

/** Which state of a grant may follow which. The database holds the same table; a test compares them. */
export const grantTransitions: Readonly<Record<GrantState, readonly GrantState[]>> = {
  proposed: ["granted", "declined"],
  granted: ["paid"],
  declined: [],
  paid: [],
};

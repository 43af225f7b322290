import type { BodyState } from "#features/bodies/schema.ts";

/** Which state of a body may follow which. The database holds the same table; a test compares them. */
export const bodyTransitions: Readonly<Record<BodyState, readonly BodyState[]>> = {
  forming: ["active", "dissolved"],
  active: ["dissolved"],
  dissolved: [],
};

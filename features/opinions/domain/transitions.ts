import type { OpinionState } from "#db/schema/body-opinions.ts";

/** Which state may follow which. The database holds the same table; a test compares them. */
export const opinionTransitions: Readonly<Record<OpinionState, readonly OpinionState[]>> = {
  asked: ["given", "withdrawn"],
  given: ["asked", "published", "withdrawn"],
  published: [],
  withdrawn: [],
};

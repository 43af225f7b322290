import type { ApplicationState } from "#db/schema/applications.ts";

/** Which state of a file may follow which. The database holds the same table; a test compares them. */
export const applicationTransitions: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  draft: ["submitted", "withdrawn"],
  submitted: ["under_review", "withdrawn"],
  // Back to `submitted` when the file moves to another chamber or its officer lets go of it.
  under_review: ["submitted", "completion_requested", "visit_planned", "approved", "refused", "withdrawn"],
  completion_requested: ["under_review", "submitted", "withdrawn"],
  visit_planned: ["under_review", "withdrawn"],
  refused: ["appealed"],
  appealed: ["refused", "under_review"],
  approved: [],
  withdrawn: [],
};

/** States in which a chamber has a file on its table. */
export const openStates: readonly ApplicationState[] = [
  "submitted",
  "under_review",
  "completion_requested",
  "visit_planned",
  "appealed",
];

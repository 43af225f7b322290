import type { PillTone } from "#components/ui/badge.tsx";
import type { ApplicationState } from "#features/applications/schema.ts";

/** How the state of a file is marked in the office; the word always stands beside it. */
export const stateTones: Readonly<Record<ApplicationState, PillTone>> = {
  draft: "neutral",
  submitted: "info",
  under_review: "info",
  completion_requested: "pending",
  visit_planned: "info",
  approved: "verified",
  refused: "revoked",
  appealed: "pending",
  withdrawn: "neutral",
};

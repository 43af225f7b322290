import type { StepArtName } from "#components/art/step-art.tsx";
import type { PillTone } from "#components/ui/badge.tsx";
import type { ApplicationState } from "#features/applications/schema.ts";

/** How the state of a file is marked; the word always stands beside it. */
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

export const stateArt: Readonly<Record<ApplicationState, StepArtName>> = {
  draft: "name",
  submitted: "sent",
  under_review: "papers",
  completion_requested: "papers",
  visit_planned: "workshop",
  approved: "registry",
  refused: "papers",
  appealed: "story",
  withdrawn: "papers",
};

import type { Step } from "#features/applications/domain/steps.ts";

/**
 * What a chamber may ask an applicant to mend, and the screen where that is done. The reasons of a request for completion
 * are these codes; their sentences are messages/<language>/applications.json under `reasons`.
 */
export const completionReasons = {
  NAME_DIFFERS: "name",
  PHONE_UNREACHABLE: "phone",
  IDENTITY_NUMBER_DIFFERS: "identity",
  IDENTITY_UNREADABLE: "papers",
  IDENTITY_OUT_OF_DATE: "papers",
  DIPLOMA_UNREADABLE: "papers",
  DIPLOMA_NOT_OF_THE_CRAFT: "papers",
  ATTESTATION_UNREADABLE: "papers",
  ATTESTATION_INCOMPLETE: "papers",
  STATUTES_INCOMPLETE: "papers",
  MEMBERS_INCOMPLETE: "papers",
  EXTRACT_OUT_OF_DATE: "papers",
  ORGANISATION_DIFFERS: "cooperative",
  SUPERVISOR_NOT_CONFIRMED: "enterprise",
  CRAFT_UNCLEAR: "craft",
  PRACTICE_UNCLEAR: "practice",
  REGISTRY_NUMBER_NOT_FOUND: "registry",
  PORTRAIT_UNCLEAR: "portrait",
  WORKSHOP_UNCLEAR: "workshop",
  PIECES_UNCLEAR: "pieces",
  OTHER: null,
} as const satisfies Readonly<Record<string, Step | null>>;

export type CompletionReason = keyof typeof completionReasons;

/** The screen a reason leads to, on this applicant's course; null when the reason names none of theirs. */
export function stepOfReason(reason: string, course: readonly Step[]): Step | null {
  if (!Object.hasOwn(completionReasons, reason)) return null;
  const step: Step | null = completionReasons[reason as CompletionReason];
  if (step === "cooperative" && course.includes("enterprise")) return "enterprise";
  return step && course.includes(step) ? step : null;
}

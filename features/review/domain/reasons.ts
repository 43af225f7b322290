/** Why a chamber refuses a file. The words are in messages/<language>/review.json; the chamber adds its own note. */
export const refusalReasons = [
  "IDENTITY_NOT_CONFIRMED",
  "PRACTICE_NOT_SHOWN",
  "YEARS_TOO_FEW",
  "DIPLOMA_NOT_ACCEPTED",
  "NOT_A_CRAFT",
  "WORK_NOT_OWN",
  "ORGANISATION_CONDITIONS",
  "SUPERVISOR_NOT_CONFIRMED",
  "REGISTRY_NUMBER_NOT_FOUND",
  "ALREADY_REGISTERED",
  "NO_ANSWER",
  "OTHER",
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

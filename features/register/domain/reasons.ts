/** Why a chamber changes a standing. The words are in messages/<language>/register.json; the chamber adds its own note. */
export const suspensionReasons = [
  "INQUIRY",
  "COMPLAINTS",
  "ORIGIN_NOT_OWN",
  "NUMBER_NOT_CONFIRMED",
  "UNREACHABLE",
  "OWN_REQUEST",
  "OTHER",
] as const;

export const strikeOffReasons = [
  "OWN_REQUEST",
  "ACTIVITY_ENDED",
  "FALSE_PAPERS",
  "ORIGIN_NOT_OWN",
  "OTHER",
] as const;

export const reinstatementReasons = ["CAUSE_GONE", "RENEWED", "CHAMBER_ERROR", "OTHER"] as const;

/** Reasons the product writes itself: an approved file, and a validity that ran out. */
export const ownReasons = ["APPROVED", "VALIDITY_ENDED"] as const;

export const standingReasons = [
  ...new Set([...suspensionReasons, ...strikeOffReasons, ...reinstatementReasons, ...ownReasons]),
] as const;

export type StandingReason = (typeof standingReasons)[number];

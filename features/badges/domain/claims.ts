import type { BadgeClaim, BadgeMethod, BadgeState } from "#db/schema/provenance.ts";

export type BadgeScopeKind = "craft" | "maker" | "piece";

/** What each claim may be about. Facts of a craft, of a maker and of one piece are never merged. */
export const claimScopes: Readonly<Record<BadgeClaim, readonly BadgeScopeKind[]>> = {
  registry_identity: ["maker"],
  workshop_checked: ["maker"],
  handmade_method: ["maker", "piece"],
  geographical_origin: ["maker", "piece"],
  collective_mark: ["maker", "piece"],
  heritage_inscription: ["craft"],
  endangered_craft: ["craft"],
  programme_master: ["maker"],
  trained_by_master: ["maker"],
  piece_inspected: ["piece"],
};

/** Which part of the rule `badge.validity` a claim runs by. */
export const validityOf = {
  registry_identity: "identity",
  workshop_checked: "workshop",
  handmade_method: "workshop",
  geographical_origin: "mark",
  collective_mark: "mark",
  heritage_inscription: "craft",
  endangered_craft: "craft",
  programme_master: "mastery",
  trained_by_master: "mastery",
  piece_inspected: "piece",
} as const satisfies Record<BadgeClaim, string>;

/** How a claim is usually established, offered first. */
export const usualMethod: Readonly<Record<BadgeClaim, BadgeMethod>> = {
  registry_identity: "register",
  workshop_checked: "visit",
  handmade_method: "visit",
  geographical_origin: "documents",
  collective_mark: "documents",
  heritage_inscription: "documents",
  endangered_craft: "assessment",
  programme_master: "documents",
  trained_by_master: "documents",
  piece_inspected: "examination",
};

/** Which state of a badge may follow which. The database holds the same table; a test compares them. */
export const badgeTransitions: Readonly<Record<BadgeState, readonly BadgeState[]>> = {
  proposed: ["active", "declined", "withdrawn"],
  active: ["suspended", "revoked", "expired", "replaced"],
  suspended: ["active", "revoked", "expired"],
  expired: ["revoked"],
  declined: [],
  withdrawn: [],
  revoked: [],
  replaced: [],
};

/** The moment a badge signed at `from` runs out: the same moment some months later, no later than that month's last day. */
export function expiryOf(from: Date, months: number): Date {
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const until = new Date(from);
  until.setUTCFullYear(year, month, Math.min(from.getUTCDate(), last));
  return until;
}

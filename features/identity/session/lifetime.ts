import { type Grant, isOffice } from "#lib/kernel/actor.ts";

const hour = 3_600_000;

/** Longest session of a shopper or of somebody of a workshop, in seconds. */
export const longestSessionSeconds = (30 * 24 * hour) / 1000;

/** How long a sign-in lasts, in milliseconds: 30 days, or 12 hours for whoever holds an office. */
export function sessionLifetime(grants: readonly Pick<Grant, "role">[]): number {
  return grants.some(({ role }) => isOffice(role)) ? 12 * hour : longestSessionSeconds * 1000;
}

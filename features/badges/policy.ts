import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

type Claimed = { chamberId: Id<"chamber">; craftId: Id<"craft"> | null };

const signingFor = (actor: Actor) => chamberIdsOf(actor, "verifier", "manager");

/** Proposing, mending and taking back are a person's decision, of the chamber whose badge it is. */
export function mayKeepBadges(actor: Actor, chamberId: Id<"chamber">): Decision {
  return signingFor(actor).includes(chamberId) ? "allow" : "hide";
}

/**
 * Signing as the second: an officer of the chamber, and of a claim about a whole craft one of any chamber (the command sees to it
 * that it is none of the issuing one).
 */
export function maySignBadge(actor: Actor, badge: Claimed): Decision {
  if (badge.craftId) return signingFor(actor).length > 0 ? "allow" : "hide";
  return mayKeepBadges(actor, badge.chamberId);
}

/** Suspending is also what the product does when a consent or a standing has gone. */
export function maySuspendBadge(actor: Actor, chamberId: Id<"chamber">): Decision {
  return actor.kind === "system" ? "allow" : mayKeepBadges(actor, chamberId);
}

/** Somebody who acts for the workshop. */
export function ownBadges(actor: Actor, artisanId: Id<"artisan">): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

/** Totals without names, for those above the chambers. */
export function readsBadgeTotals(actor: Actor): Decision {
  return hasRole(actor, "federation", "ministry") ? "allow" : "forbid";
}

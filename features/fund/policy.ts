import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** What a piece gives is its workshop's to say. */
export function ownPieces(actor: Actor, { artisanId }: { artisanId: Id<"artisan"> }): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

/** Verifiers and managers, who know the chamber's lines of learning, propose grants and decide them. */
export function mayGrant(actor: Actor, { chamberId }: { chamberId: Id<"chamber"> }): Decision {
  return chamberIdsOf(actor, "verifier", "manager").includes(chamberId) ? "allow" : "hide";
}

/** The federation pays what was granted. */
export function mayPay(actor: Actor): Decision {
  return hasRole(actor, "federation") ? "allow" : "hide";
}

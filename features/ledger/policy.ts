import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The federation keeps the platform's share and reads the books. */
export function keepsBooks(actor: Actor): Decision {
  return hasRole(actor, "federation") ? "allow" : "hide";
}

/** Those who work with the shares; the federation alone records them. */
export function readsShares(actor: Actor): Decision {
  return hasRole(actor, "federation", "ministry", "admin") ? "allow" : "hide";
}

/** The maker, for their own earnings. */
export function ownEarnings(actor: Actor, artisanId: Id<"artisan">): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

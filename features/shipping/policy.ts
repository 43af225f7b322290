import { type Actor, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The federation says what delivery costs and what countries ask on entry, for the shop of all chambers. */
export function mayRecordDelivery(actor: Actor): Decision {
  return hasRole(actor, "federation") ? "allow" : "hide";
}

/** Whoever watches over the federation's records reads them. */
export function mayReadDelivery(actor: Actor): Decision {
  return hasRole(actor, "federation", "ministry", "admin") ? "allow" : "hide";
}

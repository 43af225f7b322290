import { type Actor, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The federation composes and sends the newsletter. */
export function composes(actor: Actor): Decision {
  return hasRole(actor, "federation") ? "allow" : "hide";
}

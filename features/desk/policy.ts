import { type Actor, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The platform's own operators, who opened the desk in this browser with a second factor. */
export function atDesk(actor: Actor): Decision {
  return hasRole(actor, "admin") ? "allow" : "hide";
}

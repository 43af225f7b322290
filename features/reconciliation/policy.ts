import { type Actor, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The platform's own operators, who opened the desk with a second factor. */
export function mayReconcile(actor: Actor): Decision {
  return hasRole(actor, "admin") ? "allow" : "hide";
}

/** The federation watches over the books of all chambers; it reads what does not agree and changes nothing. */
export function mayReadBreaks(actor: Actor): Decision {
  return hasRole(actor, "admin", "federation") ? "allow" : "hide";
}

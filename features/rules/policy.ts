import { type Actor, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The federation keeps the rules of all chambers. */
export function mayRecordRule(actor: Actor): Decision {
  return hasRole(actor, "federation") ? "allow" : "hide";
}

/** Whoever works in an office reads the rules they work by. */
export function mayReadRules(actor: Actor): Decision {
  return hasRole(actor, "registrar", "verifier", "curator", "manager", "federation", "ministry", "admin")
    ? "allow"
    : "hide";
}

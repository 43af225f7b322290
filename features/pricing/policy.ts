import { type Actor, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The federation says what a dirham is worth in the shop of all chambers. */
export function mayRecordQuote(actor: Actor): Decision {
  return hasRole(actor, "federation") ? "allow" : "hide";
}

/** Whoever watches over the federation's records reads the quotes. */
export function mayReadQuotes(actor: Actor): Decision {
  return hasRole(actor, "federation", "ministry", "admin") ? "allow" : "hide";
}

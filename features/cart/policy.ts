import type { Actor } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** A browser with a visitor cookie has a basket, signed in or not. */
export function anyVisitor(actor: Actor): Decision {
  return actor.kind !== "system" && actor.visitorHash ? "allow" : "forbid";
}

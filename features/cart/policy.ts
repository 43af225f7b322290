import type { Actor } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** A browser with a visitor cookie has a basket, and so has whoever is signed in. */
export function anyVisitor(actor: Actor): Decision {
  if (actor.kind === "person") return "allow";
  return actor.kind === "anonymous" && actor.visitorHash ? "allow" : "forbid";
}

import type { Actor } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Whoever is signed in has a list, and so has a browser with a visitor cookie. */
export function anyKeeper(actor: Actor): Decision {
  return actor.kind === "person" || (actor.kind === "anonymous" && actor.visitorHash) ? "allow" : "forbid";
}

/** Lists are put together for somebody who has signed in. */
export function anyPerson(actor: Actor): Decision {
  return actor.kind === "person" ? "allow" : "forbid";
}

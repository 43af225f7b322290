import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Whoever decides about a chamber's pieces says in other languages what its makers say. */
export function mayTranslate(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor, "verifier", "curator", "manager").includes(chamberId) ? "allow" : "hide";
}

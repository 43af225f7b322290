import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Persons known to two chambers are the federation's matter: a chamber would learn of the other's files. */
export function maySettle(actor: Actor): Decision {
  return hasRole(actor, "federation") ? "allow" : "hide";
}

/** What came of it is told to the manager of each chamber, about their own record. */
export function mayReadNotices(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor, "manager").includes(chamberId) ? "allow" : "hide";
}

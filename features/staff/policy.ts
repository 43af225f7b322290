import type { Id } from "#lib/ids/ids.ts";
import { type Actor, type ChamberRole, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** A chamber's managers look after its people. To everybody else there are none. */
export function mayManageStaff(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor, "manager").includes(chamberId) ? "allow" : "hide";
}

/** The federation and the administration see how chambers are staffed, and name a chamber's manager. */
export function mayNameManagers(actor: Actor): Decision {
  return hasRole(actor, "federation", "admin") ? "allow" : "hide";
}

/** A manager invites for any role of the chamber, federation and administration for the manager's alone. */
export function mayInvite(
  actor: Actor,
  { chamberId, roles }: { chamberId: Id<"chamber">; roles: readonly ChamberRole[] },
): Decision {
  if (mayManageStaff(actor, chamberId) === "allow") return "allow";
  return roles.every((role) => role === "manager") ? mayNameManagers(actor) : "hide";
}

/** An invitation is answered by a person; whose it is, its address has decided. */
export function invited(actor: Actor, resource: { email: string }): Decision {
  return actor.kind === "person" && actor.email === resource.email ? "allow" : "hide";
}

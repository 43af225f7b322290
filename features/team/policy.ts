import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, crewIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The workshop's managers look after its people and its shares. To everybody else there are none. */
export function managesTeam(actor: Actor, artisanId: Id<"artisan">): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

/** Everybody of the workshop sees who is in it and how the price is shared: it is their right. */
export function isInTeam(actor: Actor, artisanId: Id<"artisan">): boolean {
  return artisanIdsOf(actor).includes(artisanId) || crewIdsOf(actor).includes(artisanId);
}

export function seesTeam(actor: Actor, artisanId: Id<"artisan">): Decision {
  return isInTeam(actor, artisanId) ? "allow" : "hide";
}

/** Nobody but the member says whether they are named with their work. */
export function isMember(actor: Actor, member: { userId: Id<"user"> | null }): Decision {
  return actor.kind === "person" && member.userId === actor.userId ? "allow" : "hide";
}

/**
 * Who may use a code: whoever has it and is signed in, and where it was sent by mail, with that address. A code that does not
 * fit and one that there is not are the same.
 */
export function mayJoin(actor: Actor, invitation: { email: string | null }): Decision {
  if (actor.kind !== "person") return "hide";
  return invitation.email === null || invitation.email === actor.email ? "allow" : "hide";
}

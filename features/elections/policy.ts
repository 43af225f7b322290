import { keepsBody } from "#features/bodies/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, hasRole, heldIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

type Kept = { chamberId: Id<"chamber"> | null };

/** Registrars and managers hold the elections of their chamber's bodies, the federation those of national bodies. */
export function mayHold(actor: Actor, election: Kept): Decision {
  return keepsBody(actor, election) ? "allow" : "hide";
}

/** All of a chamber's people read the elections of its bodies. */
export function mayRead(actor: Actor, { chamberId }: Kept): Decision {
  const reads = chamberId === null ? hasRole(actor, "federation") : chamberIdsOf(actor).includes(chamberId);
  return reads ? "allow" : "hide";
}

/** A vote, and standing for an office, are the person's on the register, not of who else runs the workshop. */
export function isMember(actor: Actor, { artisanId }: { artisanId: Id<"artisan"> }): Decision {
  return heldIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

/** A member stands by themselves, or is entered at the counter. */
export function mayStand(actor: Actor, of: Kept & { artisanId: Id<"artisan"> }): Decision {
  return isMember(actor, of) === "allow" ? "allow" : mayHold(actor, of);
}

import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, type ChamberRole, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Who prepares a chamber's fairs, and who scores their applications. */
export const fairKeepers = ["curator", "manager"] as const satisfies readonly ChamberRole[];
export const fairJudges = ["curator", "manager", "verifier"] as const satisfies readonly ChamberRole[];

type Held = { chamberId: Id<"chamber"> | null };

/** A fair without a chamber is the national house's: Maison de l'Artisan and the federation hold it. */
const isNational = (actor: Actor) => hasRole(actor, "mda", "federation");

/** A fair is prepared, published and drawn by whoever holds it; for others its workings do not exist. */
export function keepsFair(actor: Actor, { chamberId }: Held): Decision {
  const own = chamberId ? chamberIdsOf(actor, ...fairKeepers).includes(chamberId) : isNational(actor);
  return own ? "allow" : "hide";
}

export function judgesFair(actor: Actor, { chamberId }: Held): Decision {
  const own = chamberId ? chamberIdsOf(actor, ...fairJudges).includes(chamberId) : isNational(actor);
  return own ? "allow" : "hide";
}

/** What a maker does for their own workshop. */
export function ownWorkshop(actor: Actor, artisanId: Id<"artisan">): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

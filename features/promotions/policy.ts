import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, type ChamberRole, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Who gives promotions in a chamber. */
const promotionGivers = ["curator", "manager"] as const satisfies readonly ChamberRole[];

/**
 * A chamber's promotions are for those who keep its collections, and for the federation; those of the national programme, of no
 * chamber, for the federation and the Maison de l'Artisan. For others they do not exist.
 */
export function mayGive(actor: Actor, chamberId: Id<"chamber"> | null): Decision {
  if (chamberId === null) return hasRole(actor, "federation", "mda") ? "allow" : "hide";
  const own = chamberIdsOf(actor, ...promotionGivers).includes(chamberId);
  return own || hasRole(actor, "federation") ? "allow" : "hide";
}

/** Only the maker's own word counts as their consent. */
export function isOwnWord(actor: Actor, artisanId: Id<"artisan">): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

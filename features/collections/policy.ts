import type { Id } from "#lib/ids/ids.ts";
import { type Actor, type ChamberRole, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Who keeps a chamber's collections. */
export const keepers = ["curator", "manager"] as const satisfies readonly ChamberRole[];

/**
 * A chamber's collections are its own curators' and managers'; those of no chamber are the Maison de l'Artisan's and the
 * federation's. For everybody else a draft does not exist.
 */
export function keepsCollections(actor: Actor, chamberId: Id<"chamber"> | null): Decision {
  if (chamberId === null) return hasRole(actor, "mda", "federation") ? "allow" : "hide";
  return chamberIdsOf(actor, ...keepers).includes(chamberId) ? "allow" : "hide";
}

/** Whether a chamber's makers stand in a national collection is for the chamber to say. */
export function answersForChamber(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor, ...keepers).includes(chamberId) ? "allow" : "hide";
}

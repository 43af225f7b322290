import type { Id } from "#lib/ids/ids.ts";
import {
  type Actor,
  artisanIdsOf,
  type ChamberRole,
  chamberIdsOf,
  hasRole,
  isNear,
} from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Who reads what a chamber knows of the quality of its workshops, and who inspects them. */
export const qualityReaders = ["registrar", "verifier", "manager"] as const satisfies readonly ChamberRole[];
/** Who writes certificates down and confirms them. */
export const labelKeepers = ["verifier", "manager"] as const satisfies readonly ChamberRole[];

type OfMaker = { chamberId: Id<"chamber">; artisanId: Id<"artisan"> };

export function readsQuality(actor: Actor, { chamberId }: { chamberId: Id<"chamber"> }): Decision {
  return chamberIdsOf(actor, ...qualityReaders).includes(chamberId) ? "allow" : "hide";
}

/** A certificate is a matter of officers who have nothing to do with the workshop. */
export function keepsLabels(actor: Actor, { chamberId, artisanId }: OfMaker): Decision {
  return !isNear(actor, artisanId) && chamberIdsOf(actor, ...labelKeepers).includes(chamberId)
    ? "allow"
    : "hide";
}

export function plansInspections(actor: Actor, { chamberId, artisanId }: OfMaker): Decision {
  return isNear(actor, artisanId) ? "hide" : readsQuality(actor, { chamberId });
}

/** What was seen is written and signed by whoever saw it. */
export function inspects(actor: Actor, of: OfMaker & { inspectorId: Id<"user"> }): Decision {
  const isInspector = actor.kind === "person" && actor.userId === of.inspectorId;
  return isInspector ? plansInspections(actor, of) : "hide";
}

/** Somebody who acts for the workshop. */
export function ownQuality(actor: Actor, { artisanId }: { artisanId: Id<"artisan"> }): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

/** The chamber that keeps it, or the workshop it is about. */
export function eitherSide(actor: Actor, of: OfMaker): Decision {
  return readsQuality(actor, of) === "allow" ? "allow" : ownQuality(actor, of);
}

/** Labels and checklists are the same for every chamber: the federation keeps them. */
export function keepsLists(actor: Actor): Decision {
  return hasRole(actor, "federation") ? "allow" : "hide";
}

/** Whoever works in an office reads what labels and checklists say. */
export function readsLists(actor: Actor): Decision {
  return chamberIdsOf(actor).length > 0 || hasRole(actor, "federation", "ministry", "admin")
    ? "allow"
    : "hide";
}

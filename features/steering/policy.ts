import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The chamber's manager, and nobody else of it: who signs also writes. */
export const isManager = (actor: Actor, chamberId: Id<"chamber">): boolean =>
  chamberIdsOf(actor, "manager").includes(chamberId);

export const keepsContract = (actor: Actor, chamberId: Id<"chamber">): Decision =>
  isManager(actor, chamberId) ? "allow" : "hide";

/** The federation validates, and reads figures as they are. */
export const judgesContract = (actor: Actor): Decision => (hasRole(actor, "federation") ? "allow" : "hide");

/** Federation, ministry and Maison de l'Artisan read all chambers; the last two what may be shown. */
export const readsAll = (actor: Actor): Decision =>
  hasRole(actor, "federation", "ministry", "mda") ? "allow" : "hide";

/** A chamber's manager, and those who read all chambers. */
export const readsChamber = (actor: Actor, chamberId: Id<"chamber">): Decision =>
  isManager(actor, chamberId) ? "allow" : readsAll(actor);

import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The chamber's own people (officer, curator, manager). To everybody else its office does not exist. */
export function chamberStaff(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor).includes(chamberId) ? "allow" : "hide";
}

/** Its manager answers for what the chamber says of itself. */
export function managesChamber(actor: Actor, chamberId: Id<"chamber">): boolean {
  return chamberIdsOf(actor, "manager").includes(chamberId);
}

export function mayEditChamber(actor: Actor, chamberId: Id<"chamber">): Decision {
  return managesChamber(actor, chamberId) ? "allow" : "hide";
}

/** Which chamber a province belongs to concerns two chambers, so neither of them decides it. */
export function mayAttachProvince(actor: Actor): Decision {
  return hasRole(actor, "federation") ? "allow" : "hide";
}

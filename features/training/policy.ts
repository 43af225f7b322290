import type { Id } from "#lib/ids/ids.ts";
import { type Actor, type ChamberRole, chamberIdsOf, heldIdsOf, isNear } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Who prepares a chamber's programmes, holds their sessions and says how they went. */
export const trainingKeepers = ["verifier", "curator", "manager"] as const satisfies readonly ChamberRole[];

type Of = { chamberId: Id<"chamber"> };

export function keepsTraining(actor: Actor, { chamberId }: Of): Decision {
  return chamberIdsOf(actor, ...trainingKeepers).includes(chamberId) ? "allow" : "hide";
}

/** Nobody says how a training went for somebody of a workshop that they have to do with. */
export function assesses(actor: Actor, of: Of & { artisanId: Id<"artisan"> }): Decision {
  return isNear(actor, of.artisanId) ? "hide" : keepsTraining(actor, of);
}

/** Whether somebody signs in the chamber's name at all: for pages, which then ask for each person. */
export function signsTraining(actor: Actor, { chamberId }: Of): boolean {
  return chamberIdsOf(actor, "verifier", "manager").includes(chamberId);
}

/** What is signed in the chamber's name is signed by its verifiers and managers, and not for a workshop they have to do with. */
export function certifies(
  actor: Actor,
  { chamberId, artisanId }: Of & { artisanId: Id<"artisan"> },
): Decision {
  return signsTraining(actor, { chamberId }) && !isNear(actor, artisanId) ? "allow" : "hide";
}

/** A chamber's people read what it teaches and who learns. */
export function readsTraining(actor: Actor, { chamberId }: Of): Decision {
  return chamberIdsOf(actor).includes(chamberId) ? "allow" : "hide";
}

/** What somebody learns is theirs, and no manager's whom they took in. */
export function ownLearning(actor: Actor, artisanId: Id<"artisan">): Decision {
  return heldIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

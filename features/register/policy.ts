import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, heldIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The maker's chamber's managers alone say where a registration stands. */
export function mayChangeStanding(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor, "manager").includes(chamberId) ? "allow" : "hide";
}

/** True for those of a chamber who keep its register. */
export function keepsRegister(actor: Actor, chamberId: Id<"chamber">): boolean {
  return chamberIdsOf(actor, "registrar", "verifier", "manager").includes(chamberId);
}

/** Those of the maker's chamber who keep the register. */
export function mayKeepRegister(actor: Actor, chamberId: Id<"chamber">): Decision {
  return keepsRegister(actor, chamberId) ? "allow" : "hide";
}

/** Everybody of the chamber; curators are shown names and standings only, by the query. */
export function mayReadRegister(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor).includes(chamberId) ? "allow" : "hide";
}

/** The maker, for what is kept on them: the person on the register, not who else runs the workshop. */
export function ownRecord(actor: Actor, artisanId: Id<"artisan">): Decision {
  return heldIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

/** Those who keep the register, and the maker. */
export function mayReadMaker(
  actor: Actor,
  of: { artisanId: Id<"artisan">; chamberId: Id<"chamber"> },
): Decision {
  return keepsRegister(actor, of.chamberId) ? "allow" : ownRecord(actor, of.artisanId);
}

import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, hasRole, heldIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The chamber's registrars and managers, and nobody else of it: not those who review files or promote. */
export function keepsCover(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor, "registrar", "manager").includes(chamberId) ? "allow" : "hide";
}

type Maker = { artisanId: Id<"artisan">; chamberId: Id<"chamber"> };

export const isOwn = (actor: Actor, { artisanId }: Maker) => heldIdsOf(actor).includes(artisanId);

/** The maker, for what is theirs. */
export function ownCover(actor: Actor, { resource }: { resource: Maker }): Decision {
  return isOwn(actor, resource) ? "allow" : "hide";
}

/** The maker, and those of the chamber who keep health cover. */
export function ownCoverOrOffice(actor: Actor, { resource }: { resource: Maker }): Decision {
  return isOwn(actor, resource) ? "allow" : keepsCover(actor, resource.chamberId);
}

/** Ministry and federation read figures. */
export function readsCounts(actor: Actor): Decision {
  return hasRole(actor, "ministry", "federation") ? "allow" : "hide";
}

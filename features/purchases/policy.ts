import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, type ChamberRole, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Who calls for purchases together and takes the money; verifiers read. */
export const purchaseKeepers = ["registrar", "manager"] as const satisfies readonly ChamberRole[];
export const purchaseReaders = ["registrar", "verifier", "manager"] as const satisfies readonly ChamberRole[];

type Held = { chamberId: Id<"chamber"> };

export function keepsPurchase(actor: Actor, { chamberId }: Held): Decision {
  return chamberIdsOf(actor, ...purchaseKeepers).includes(chamberId) ? "allow" : "hide";
}

/** What takes something from a maker, or what the chamber pays instead of one, is the manager's to decide. */
export function managesPurchase(actor: Actor, { chamberId }: Held): Decision {
  return chamberIdsOf(actor, "manager").includes(chamberId) ? "allow" : "hide";
}

export function readsPurchase(actor: Actor, { chamberId }: Held): Decision {
  return chamberIdsOf(actor, ...purchaseReaders).includes(chamberId) ? "allow" : "hide";
}

/** What a maker does for their own workshop. */
export function ownWorkshop(actor: Actor, artisanId: Id<"artisan">): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

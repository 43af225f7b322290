import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, type ChamberRole, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Who keeps a chamber's suppliers, materials and lots, and who calls a lot back. */
export const materialKeepers = ["registrar", "verifier", "manager"] as const satisfies readonly ChamberRole[];
export const recallers = ["verifier", "manager"] as const satisfies readonly ChamberRole[];

type Held = { chamberId: Id<"chamber"> };

/** What a chamber keeps of materials is its own; for others it does not exist. */
export function keepsMaterials(actor: Actor, { chamberId }: Held): Decision {
  return chamberIdsOf(actor, ...materialKeepers).includes(chamberId) ? "allow" : "hide";
}

/** A recall reaches buyers and cannot be taken back. */
export function recallsLots(actor: Actor, { chamberId }: Held): Decision {
  return chamberIdsOf(actor, ...recallers).includes(chamberId) ? "allow" : "hide";
}

/** What a maker does with their own part of a lot. */
export function ownShare(actor: Actor, artisanId: Id<"artisan">): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

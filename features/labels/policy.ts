import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

export type Whose = { artisanId: Id<"artisan">; chamberId: Id<"chamber"> };

/** The maker prints the labels of their own pieces, everybody of their chamber's office those of its makers. */
export function printsLabels(actor: Actor, { artisanId, chamberId }: Whose): boolean {
  return artisanIdsOf(actor).includes(artisanId) || chamberIdsOf(actor).includes(chamberId);
}

export function mayPrint(actor: Actor, whose: readonly Whose[]): Decision {
  return whose.every((one) => printsLabels(actor, one)) ? "allow" : "hide";
}

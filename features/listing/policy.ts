import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

type Ours = { artisanId: Id<"artisan">; chamberId: Id<"chamber"> };

/** The maker alone writes about their pieces. To everybody else a piece in the studio does not exist. */
export function ownPiece(actor: Actor, artisanId: Id<"artisan">): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

/** True for those of the maker's chamber who decide about pieces. */
export function decidesOnPieces(actor: Actor, chamberId: Id<"chamber">): boolean {
  return chamberIdsOf(actor, "verifier", "curator", "manager").includes(chamberId);
}

export function mayDecide(actor: Actor, { chamberId }: Ours): Decision {
  return decidesOnPieces(actor, chamberId) ? "allow" : "hide";
}

/** Everybody of the maker's chamber reads the pieces of its makers. */
export function mayReadPieces(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor).includes(chamberId) ? "allow" : "hide";
}

/** Whether pieces are looked at before they are shown is the manager's to say. */
export function maySetReview(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor, "manager").includes(chamberId) ? "allow" : "hide";
}

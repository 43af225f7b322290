import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, chamberIdsOf, crewIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

type Ours = { artisanId: Id<"artisan">; chamberId: Id<"chamber"> };

/** The maker alone writes about their pieces. To everybody else a piece in the studio does not exist. */
export function ownPiece(actor: Actor, artisanId: Id<"artisan">): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

/**
 * Whoever writes and photographs a piece: the workshop's manager, and the members who made it. What it costs and whether it is
 * shown stays with the manager.
 */
export function worksOnPiece(
  actor: Actor,
  piece: { artisanId: Id<"artisan">; madeBy: readonly string[] },
): Decision {
  if (ownPiece(actor, piece.artisanId) === "allow") return "allow";
  const isMaker = crewIdsOf(actor, "maker").includes(piece.artisanId);
  return isMaker && actor.kind === "person" && piece.madeBy.includes(actor.userId) ? "allow" : "hide";
}

/** Whoever begins a piece: a manager or a maker of the workshop. */
export function beginsPiece(actor: Actor, artisanId: Id<"artisan">): Decision {
  return crewIdsOf(actor, "maker").includes(artisanId) ? "allow" : ownPiece(actor, artisanId);
}

/** True for those of the maker's chamber who decide about pieces. */
export function decidesOnPieces(actor: Actor, chamberId: Id<"chamber">): boolean {
  return chamberIdsOf(actor, "verifier", "curator", "manager").includes(chamberId);
}

export function mayDecide(actor: Actor, { chamberId }: Ours): Decision {
  return decidesOnPieces(actor, chamberId) ? "allow" : "hide";
}

/** What a voice note says is written down by the maker's own people, or by those of the chamber who decide about pieces. */
export function mayTranscribe(actor: Actor, { artisanId, chamberId }: Ours): Decision {
  return artisanIdsOf(actor).includes(artisanId) || decidesOnPieces(actor, chamberId) ? "allow" : "hide";
}

/** A voice note that buyers may not hear is heard by its maker, and by the chamber once the piece was offered. */
export function mayHear(actor: Actor, voice: Ours & { wasOffered: boolean }): Decision {
  if (artisanIdsOf(actor).includes(voice.artisanId)) return "allow";
  return voice.wasOffered ? mayReadPieces(actor, voice.chamberId) : "hide";
}

/** Everybody of the maker's chamber reads the pieces of its makers. */
export function mayReadPieces(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor).includes(chamberId) ? "allow" : "hide";
}

/** Whether pieces are looked at before they are shown is the manager's to say. */
export function maySetReview(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor, "manager").includes(chamberId) ? "allow" : "hide";
}

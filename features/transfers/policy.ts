import { worksWithFiles } from "#features/applications/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** A chamber's registrars and managers move files and makers: they ask, call off, accept and decline. */
export function movesFor(actor: Actor, chamberId: Id<"chamber">): boolean {
  return chamberIdsOf(actor, "registrar", "manager").includes(chamberId);
}

export const mayMoveFor = (actor: Actor, chamberId: Id<"chamber">): Decision =>
  movesFor(actor, chamberId) ? "allow" : "hide";

/** The people of both chambers who work with files. */
export function mayReadTransfer(actor: Actor, move: { from: Id<"chamber">; to: Id<"chamber"> }): Decision {
  return worksWithFiles(actor, move.from) || worksWithFiles(actor, move.to) ? "allow" : "hide";
}

export const mayListTransfers = (actor: Actor, chamberId: Id<"chamber">): Decision =>
  worksWithFiles(actor, chamberId) ? "allow" : "hide";

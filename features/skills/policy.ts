import type { Id } from "#lib/ids/ids.ts";
import { type Actor, type ChamberRole, chamberIdsOf, heldIdsOf, isNear } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Who reads a chamber's files of acquired skills, and who names juries and closes them. */
export const skillReaders = ["registrar", "verifier", "manager"] as const satisfies readonly ChamberRole[];
export const skillKeepers = ["verifier", "manager"] as const satisfies readonly ChamberRole[];

type Of = { chamberId: Id<"chamber"> };
type OfMaker = Of & { artisanId: Id<"artisan"> };

/** What somebody can do is theirs to have judged, and no manager's whom they took in. */
export function ownSkills(actor: Actor, artisanId: Id<"artisan">): Decision {
  return heldIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

export function readsSkills(actor: Actor, { chamberId }: Of): Decision {
  return chamberIdsOf(actor, ...skillReaders).includes(chamberId) ? "allow" : "hide";
}

/** Juries are named, opened and closed by the chamber's verifiers and managers. */
export function keepsJury(actor: Actor, { chamberId, artisanId }: OfMaker): Decision {
  return !isNear(actor, artisanId) && chamberIdsOf(actor, ...skillKeepers).includes(chamberId)
    ? "allow"
    : "hide";
}

/** Taking back what the chamber signed is its manager's decision. */
export function revokesSkills(actor: Actor, { chamberId }: Of): Decision {
  return chamberIdsOf(actor, "manager").includes(chamberId) ? "allow" : "hide";
}

/** A declaration and a vote are a juror's own. */
export function isJuror(actor: Actor, userId: Id<"user">): Decision {
  return actor.kind === "person" && actor.userId === userId ? "allow" : "hide";
}

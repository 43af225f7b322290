import type { Side } from "#features/lineage/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, chamberIdsOf, heldIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

export type Parties = {
  masterId: Id<"artisan"> | null;
  apprenticeId: Id<"artisan">;
  chamberId: Id<"chamber">;
};

/** Which of the two somebody is; null for neither. */
export function sideOf(actor: Actor, { masterId, apprenticeId }: Omit<Parties, "chamberId">): Side | null {
  const mine = heldIdsOf(actor);
  if (mine.includes(apprenticeId)) return "apprentice";
  return masterId && mine.includes(masterId) ? "master" : null;
}

/** Whom a maker learned from is theirs to say, not who else runs the workshop. */
export function ownLines(actor: Actor, artisanId: Id<"artisan">): Decision {
  return heldIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

/** Pieces name attested lines only; that is a matter of the workshop. */
export function ownWorkshop(actor: Actor, artisanId: Id<"artisan">): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

export function isParty(actor: Actor, line: Parties): Decision {
  return sideOf(actor, line) ? "allow" : "hide";
}

/** The apprentice's chamber attests: verifiers and managers. */
export function mayAttest(actor: Actor, { chamberId }: Pick<Parties, "chamberId">): Decision {
  return chamberIdsOf(actor, "verifier", "manager").includes(chamberId) ? "allow" : "hide";
}

/** Either of the two takes a line back, and so does the chamber that attested it. */
export function mayWithdraw(actor: Actor, line: Parties): Decision {
  return sideOf(actor, line) ? "allow" : mayAttest(actor, line);
}

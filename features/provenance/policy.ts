import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

function speaksFor(actor: Actor, chamberId: Id<"chamber">): boolean {
  return chamberIdsOf(actor, "verifier", "manager").includes(chamberId);
}

function manages(actor: Actor, chamberId: Id<"chamber">): boolean {
  return chamberIdsOf(actor, "manager").includes(chamberId);
}

/** A chamber signs for the pieces of its own artisans; the product does it for them after a publication. */
export function mayIssueRecord(actor: Actor, chamberId: Id<"chamber">): Decision {
  return actor.kind === "system" || speaksFor(actor, chamberId) ? "allow" : "hide";
}

/** What a maker can do is for the chamber's own officers to certify. */
export function mayCertify(actor: Actor, chamberId: Id<"chamber">): Decision {
  return speaksFor(actor, chamberId) ? "allow" : "hide";
}

/** Taking back what the chamber signed is its manager's decision. */
export function mayRevoke(actor: Actor, chamberId: Id<"chamber">): Decision {
  return manages(actor, chamberId) ? "allow" : "hide";
}

/** A chamber's key is looked after by its manager, and by the federation for the day the chamber cannot. */
export function keepsKeys(actor: Actor, chamberId: Id<"chamber">): Decision {
  return manages(actor, chamberId) || hasRole(actor, "federation") ? "allow" : "hide";
}

/** Who may say whose signatures under the log count: the federation, for the chambers; and the product for its own demonstration. */
export function mayKeepWitnesses(actor: Actor): Decision {
  return actor.kind === "system" || hasRole(actor, "federation") ? "allow" : "hide";
}

/** A chamber's verifiers and managers read what concerns the chamber; the federation reads everything. */
export function mayWatchLog(actor: Actor, chamberId: Id<"chamber"> | null): Decision {
  if (hasRole(actor, "federation")) return "allow";
  return chamberId && speaksFor(actor, chamberId) ? "allow" : "hide";
}

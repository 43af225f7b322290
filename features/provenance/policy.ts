import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

function speaksFor(actor: Actor, chamberId: Id<"chamber">): boolean {
  return chamberIdsOf(actor, "verifier", "manager").includes(chamberId);
}

/** A chamber signs for the pieces of its own artisans; the product does it for them after a publication. */
export function mayIssueRecord(actor: Actor, chamberId: Id<"chamber">): Decision {
  return actor.kind === "system" || speaksFor(actor, chamberId) ? "allow" : "hide";
}

/** Taking a badge away is a person's decision, of the chamber that gave it. */
export function mayRevokeBadge(actor: Actor, chamberId: Id<"chamber">): Decision {
  return speaksFor(actor, chamberId) ? "allow" : "hide";
}

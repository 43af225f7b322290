import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Verifiers and managers keep the file of a craft that their chamber has taken on. */
export function keepsRecord(actor: Actor, chamberId: Id<"chamber"> | null): boolean {
  return chamberId !== null && chamberIdsOf(actor, "verifier", "manager").includes(chamberId);
}

export function mayKeepRecord(actor: Actor, chamberId: Id<"chamber"> | null): Decision {
  return keepsRecord(actor, chamberId) ? "allow" : "hide";
}

/** What is in the register is public; its working view is for the offices and the institutions above them. */
export function mayReadRegister(actor: Actor): Decision {
  const reads = chamberIdsOf(actor).length > 0 || hasRole(actor, "federation", "ministry", "mda");
  return reads ? "allow" : "hide";
}

/** Statements of others about a craft: whoever keeps its file, or the federation. */
export function mayRecordFact(actor: Actor, chamberId: Id<"chamber"> | null): Decision {
  return keepsRecord(actor, chamberId) || hasRole(actor, "federation") ? "allow" : "hide";
}

/** Where somebody reads for: another chamber than the one that drafted, or a body of the craft. */
export type House = { chamberId: Id<"chamber"> } | { bodyId: Id<"body"> };

/**
 * The house somebody may give the second reading of an assessment for; null for nobody's. Who holds any office in the chamber
 * that drafted reads for no other, and a chamber comes before a body. `bodies` are those the actor speaks for about the craft.
 */
export function secondHouse(
  actor: Actor,
  drafted: Id<"chamber">,
  bodies: readonly Id<"body">[],
): House | null {
  if (actor.kind !== "person" || chamberIdsOf(actor).includes(drafted)) return null;
  const [chamberId] = chamberIdsOf(actor, "verifier", "manager");
  if (chamberId) return { chamberId };
  const [bodyId] = bodies;
  return bodyId ? { bodyId } : null;
}

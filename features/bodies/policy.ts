import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Whose file a body is in: a chamber's, or (null) the federation's. */
export type BodyKeeper = { chamberId: Id<"chamber"> | null };

/** Registrars and managers keep the bodies of their chamber, the federation the national ones. */
export function keepsBody(actor: Actor, { chamberId }: BodyKeeper): boolean {
  return chamberId === null
    ? hasRole(actor, "federation")
    : chamberIdsOf(actor, "registrar", "manager").includes(chamberId);
}

export function mayKeepBody(actor: Actor, body: BodyKeeper): Decision {
  return keepsBody(actor, body) ? "allow" : "hide";
}

/** All of a chamber's people read its bodies; the national ones are read by the federation. */
export function mayReadBody(actor: Actor, { chamberId }: BodyKeeper): Decision {
  const reads = chamberId === null ? hasRole(actor, "federation") : chamberIdsOf(actor).includes(chamberId);
  return reads ? "allow" : "hide";
}

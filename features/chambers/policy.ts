import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The chamber's own people (officer, curator, manager). To everybody else its office does not exist. */
export function chamberStaff(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor).includes(chamberId) ? "allow" : "hide";
}

import type { Id } from "#lib/ids/ids.ts";
import { type Actor, type ChamberRole, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Who looks after what is shown, in a chamber. */
export const reportReaders = ["verifier", "curator", "manager"] as const satisfies readonly ChamberRole[];

/** The reports of a chamber are for those of its people who look after what is shown; for others they do not exist. */
export function mayWorkWithReports(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor, ...reportReaders).includes(chamberId) ? "allow" : "hide";
}

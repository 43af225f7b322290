import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Registrars and managers of a chamber bring in its registry files. */
export function mayImport(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor, "registrar", "manager").includes(chamberId) ? "allow" : "hide";
}

/** The same people, and the job that does the work for them. */
export function mayGoOn(actor: Actor, chamberId: Id<"chamber">): Decision {
  return actor.kind === "system" ? "allow" : mayImport(actor, chamberId);
}

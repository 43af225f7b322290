import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Registrars, verifiers and managers of the maker's chamber make and mend cards. */
export function mayKeepCards(actor: Actor, chamberId: Id<"chamber">): Decision {
  const works = chamberIdsOf(actor, "registrar", "verifier", "manager").includes(chamberId);
  return actor.kind === "system" || works ? "allow" : "hide";
}

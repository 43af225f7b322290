import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Registrars, verifiers and managers of the maker's chamber make and mend cards. */
export function mayKeepCards(actor: Actor, chamberId: Id<"chamber">): Decision {
  const works = chamberIdsOf(actor, "registrar", "verifier", "manager").includes(chamberId);
  return actor.kind === "system" || works ? "allow" : "hide";
}

/** What cannot be undone on a card is for the chamber's manager. */
export function decidesOnCards(actor: Actor, chamberId: Id<"chamber">): Decision {
  const decides = chamberIdsOf(actor, "manager").includes(chamberId);
  return decides ? "allow" : "hide";
}

type CardOwner = { artisanId: Id<"artisan">; chamberId: Id<"chamber"> };

/** The holder, and those who keep the chamber's cards. */
export function ownCardOrOffice(actor: Actor, { resource }: { resource: CardOwner }): Decision {
  return artisanIdsOf(actor).includes(resource.artisanId) ? "allow" : mayKeepCards(actor, resource.chamberId);
}

/** Somebody who acts for a workshop. */
export function anyArtisan(actor: Actor): Decision {
  return artisanIdsOf(actor).length > 0 ? "allow" : "forbid";
}

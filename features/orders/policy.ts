import { type Actor, artisanIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The artisan the order is for. Anybody else learns nothing, not even that it exists. */
export function ownOrder(actor: Actor, { resource }: { resource: { artisanId: string } }): Decision {
  return (artisanIdsOf(actor) as string[]).includes(resource.artisanId) ? "allow" : "hide";
}

/** Somebody who acts for a workshop. */
export function anyArtisan(actor: Actor): Decision {
  return artisanIdsOf(actor).length > 0 ? "allow" : "forbid";
}

/** The buyer, by account, by browser, or by the order's secret link. */
export function buyer(
  actor: Actor,
  { resource }: { resource: { id: string; userId: string | null; visitorHash: string | null } },
): Decision {
  if (actor.kind === "system") return "allow";
  const byAccount = actor.kind === "person" && resource.userId === actor.userId;
  const byBrowser = Boolean(actor.visitorHash) && resource.visitorHash === actor.visitorHash;
  return byAccount || byBrowser || actor.orderAccess === resource.id ? "allow" : "hide";
}

/** The same for reading: mails of the product read the order they tell of. */
export function readOrder(actor: Actor, about: { resource: { artisanId: string } }): Decision {
  return actor.kind === "system" ? "allow" : ownOrder(actor, about);
}

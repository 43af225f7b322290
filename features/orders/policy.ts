import type { ChamberReason } from "#features/orders/domain/with-chamber.ts";
import { type Actor, artisanIdsOf, chamberIdsOf, packingIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The artisan the order is for, and who packs for them. Anybody else learns nothing, not even that it exists. */
export function ownOrder(actor: Actor, { resource }: { resource: { artisanId: string } }): Decision {
  return (packingIdsOf(actor) as string[]).includes(resource.artisanId) ? "allow" : "hide";
}

type Placed = { artisanId: string; chamberId: string; reason: ChamberReason | null };

/** Registrars and managers of the maker's chamber, while the order is the chamber's to bring. */
export function chamberOrder(actor: Actor, { resource }: { resource: Placed }): Decision {
  const offices: readonly string[] = chamberIdsOf(actor, "registrar", "manager");
  return resource.reason !== null && offices.includes(resource.chamberId) ? "allow" : "hide";
}

/** Whoever brings the order to its buyer: its maker, or the chamber in their place. */
export function bringsOrder(actor: Actor, about: { resource: Placed }): Decision {
  return ownOrder(actor, about) === "allow" ? "allow" : chamberOrder(actor, about);
}

/** Whoever may say that it is not sent, which gives the buyer money back: not who only packs. */
export function givesUpOrder(actor: Actor, about: { resource: Placed }): Decision {
  const isMaker = (artisanIdsOf(actor) as string[]).includes(about.resource.artisanId);
  return isMaker ? "allow" : chamberOrder(actor, about);
}

/** Those of a chamber who bring orders in their makers' place. */
export function bringsOrdersOf(actor: Actor, chamberId: string): Decision {
  const offices: readonly string[] = chamberIdsOf(actor, "registrar", "manager");
  return offices.includes(chamberId) ? "allow" : "hide";
}

/** Somebody who brings the orders of a workshop. */
export function anyArtisan(actor: Actor): Decision {
  return packingIdsOf(actor).length > 0 ? "allow" : "forbid";
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

/** Registrars and managers of the chamber whose hub packs together what they are shown. */
export function hubDesk(actor: Actor, { resource }: { resource: { chamberId: string } }): Decision {
  return bringsOrdersOf(actor, resource.chamberId);
}

/** Whoever handles the order: those who bring it, and the hub that holds it. */
export function handlesOrder(
  actor: Actor,
  about: { resource: Placed & { hubState: string | null } },
): Decision {
  if (bringsOrder(actor, about) === "allow") return "allow";
  const { hubState } = about.resource;
  return hubState === null || hubState === "dropped" ? "hide" : hubDesk(actor, about);
}

/** Managers of a chamber. */
export function managesHub(actor: Actor, { resource }: { resource: { chamberId: string } }): Decision {
  const managed: readonly string[] = chamberIdsOf(actor, "manager");
  return managed.includes(resource.chamberId) ? "allow" : "hide";
}

import type { OrderDocumentKind } from "#db/schema/documents.ts";
import { type Audience, audiences, isParcelKind } from "#features/documents/domain/kinds.ts";
import { type Actor, artisanIdsOf, chamberIdsOf, hasRole, packingIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** A maker and the chamber of whose register they are. */
export type OfMaker = { artisanId: string; chamberId: string };

const isMaker = (actor: Actor, artisanId: string | null) =>
  artisanId !== null && (artisanIdsOf(actor) as string[]).includes(artisanId);

/** The maker, or somebody who packs their parcels. */
const packsFor = (actor: Actor, artisanId: string | null) =>
  artisanId !== null && (packingIdsOf(actor) as string[]).includes(artisanId);

const worksAt = (
  actor: Actor,
  chamberId: string | null,
  ...roles: ("registrar" | "verifier" | "manager")[]
) => chamberId !== null && (chamberIdsOf(actor, ...roles) as string[]).includes(chamberId);

/** Those who keep the whole: the federation of chambers and the administration. */
const keepsAll = (actor: Actor) => hasRole(actor, "federation", "admin");

/** Whoever brings a parcel: its maker, or registrars and managers of the chamber while row-level security shows them the order. */
export function bringsParcel(actor: Actor, { resource }: { resource: OfMaker }): Decision {
  const brings =
    packsFor(actor, resource.artisanId) || worksAt(actor, resource.chamberId, "registrar", "manager");
  return brings ? "allow" : "hide";
}

/** What decides on a paper: whose it is, and whether its order or purchase is in the actor's sight. */
export type Sighted = {
  kind: OrderDocumentKind;
  artisanId: string | null;
  /** The maker's chamber, when the order is in the actor's sight. */
  chamberId: string | null;
  /** False once the maker was struck off: parcels are then the chamber's, and buyers' addresses with them. */
  makerBrings: boolean;
  purchase: { id: string; userId: string | null; visitorHash: string | null } | null;
};

/** As who the actor may look at a paper. */
function rolesFor(actor: Actor, paper: Sighted): Audience[] {
  const { purchase } = paper;
  const byAccount = actor.kind === "person" && purchase?.userId === actor.userId;
  const byBrowser =
    actor.kind !== "system" && Boolean(actor.visitorHash) && purchase?.visitorHash === actor.visitorHash;
  const byLink =
    actor.kind !== "system" && actor.orderAccess !== undefined && purchase?.id === actor.orderAccess;
  return [
    ...(byAccount || byBrowser || byLink ? (["buyer"] as const) : []),
    ...(isMakerOf(actor, paper) ? (["maker"] as const) : []),
    ...(worksAt(actor, paper.chamberId, "registrar", "manager") ? (["chamber"] as const) : []),
  ];
}

/** A workshop's papers are its manager's; those of a parcel its packers' too, while the workshop brings it. */
function isMakerOf(actor: Actor, paper: Sighted): boolean {
  if (isParcelKind(paper.kind)) return paper.makerBrings && packsFor(actor, paper.artisanId);
  return isMaker(actor, paper.artisanId);
}

/** Who reads a paper: its parties by its kind, the product, and those who keep the whole. Anybody else learns nothing. */
export function readsDocument(actor: Actor, { resource }: { resource: Sighted }): Decision {
  if (actor.kind === "system" || keepsAll(actor)) return "allow";
  const roles = rolesFor(actor, resource);
  return audiences[resource.kind].some((audience) => roles.includes(audience)) ? "allow" : "hide";
}

/** The maker, the office of their chamber, and those who keep the whole. */
export function readsSeller(actor: Actor, { resource }: { resource: OfMaker }): Decision {
  const reads =
    keepsAll(actor) ||
    isMaker(actor, resource.artisanId) ||
    worksAt(actor, resource.chamberId, "registrar", "verifier", "manager");
  return reads ? "allow" : "hide";
}

/** Registrars and managers of the maker's chamber; for the platform itself (no maker), those who keep the whole. */
export function recordsSeller(actor: Actor, { resource }: { resource: OfMaker | "platform" }): Decision {
  if (resource === "platform") return keepsAll(actor) ? "allow" : "hide";
  return worksAt(actor, resource.chamberId, "registrar", "manager") ? "allow" : "hide";
}

export function keepsNumbers(actor: Actor): Decision {
  return keepsAll(actor) ? "allow" : "hide";
}

export function anyArtisan(actor: Actor): Decision {
  return artisanIdsOf(actor).length > 0 ? "allow" : "forbid";
}

import { type Actor, artisanIdsOf, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

type Return = { artisanId: string; chamberId: string };

const isMakers = (actor: Actor, { artisanId }: Return) =>
  (artisanIdsOf(actor) as string[]).includes(artisanId);
const isChambers = (actor: Actor, { chamberId }: Return) =>
  (chamberIdsOf(actor, "registrar", "manager") as string[]).includes(chamberId);

/** The maker it comes back to, or the maker's chamber in their place. */
export const takesReturn = (actor: Actor, { resource }: { resource: Return }): Decision =>
  isMakers(actor, resource) || isChambers(actor, resource) ? "allow" : "hide";

/** What a damaged piece is worth is the chamber's word, not its maker's. */
export const decidesReturn = (actor: Actor, { resource }: { resource: Return }): Decision =>
  isChambers(actor, resource) ? "allow" : "hide";

/** The federation has the last word between a buyer and a chamber. */
export const settlesReturn = (actor: Actor): Decision => (hasRole(actor, "federation") ? "allow" : "hide");

/** Whoever has a part in a return besides its buyer. */
export const readsReturn = (actor: Actor, about: { resource: Return }): Decision =>
  settlesReturn(actor) === "allow" ? "allow" : takesReturn(actor, about);

/** Those of a chamber who deal with returns. */
export const dealsForChamber = (actor: Actor, chamberId: string): Decision =>
  (chamberIdsOf(actor, "registrar", "manager") as string[]).includes(chamberId) ? "allow" : "hide";

/** The platform's own people. */
export const onlyPlatform = (actor: Actor): Decision => (hasRole(actor, "admin") ? "allow" : "hide");

/** The platform answers disputes; the federation reads along. */
export const readsDisputes = (actor: Actor): Decision =>
  hasRole(actor, "admin", "federation") ? "allow" : "hide";

/** The federation sends refunds from its bank, and the platform stands in for it. */
export const sendsFromBank = (actor: Actor): Decision =>
  hasRole(actor, "federation", "admin") ? "allow" : "hide";

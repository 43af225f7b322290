import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

type Parties = { artisanId: Id<"artisan">; chamberId: Id<"chamber"> };

export const isMaker = (actor: Actor, { artisanId }: Parties) => artisanIdsOf(actor).includes(artisanId);
const isChamber = (actor: Actor, { chamberId }: Parties) => chamberIdsOf(actor).includes(chamberId);

/** Everybody of the maker's chamber writes to a maker of theirs. */
export const writesToMaker = (actor: Actor, parties: Parties): Decision =>
  isChamber(actor, parties) ? "allow" : "hide";

/** The maker writes to their own chamber. */
export const writesToChamber = (actor: Actor, parties: Parties): Decision =>
  isMaker(actor, parties) ? "allow" : "hide";

/** The two parties read what they wrote to each other, and nobody else. */
export const readsThread = (actor: Actor, parties: Parties): Decision =>
  isMaker(actor, parties) || isChamber(actor, parties) ? "allow" : "hide";

/** To many at once the chamber speaks by its managers and curators. */
export const writesToGroup = (actor: Actor, chamberId: Id<"chamber">): Decision =>
  chamberIdsOf(actor, "manager", "curator").includes(chamberId) ? "allow" : "hide";

export const readsInbox = (actor: Actor, chamberId: Id<"chamber">): Decision =>
  chamberIdsOf(actor).includes(chamberId) ? "allow" : "hide";

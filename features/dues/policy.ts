import { keepsBody, type Seat } from "#features/bodies/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** A body as somebody stands to it: whose file it is in, and the offices they hold in it. */
export type Seated = { chamberId: Id<"chamber"> | null; seats: readonly Seat[] };

const holds = (seats: readonly Seat[], ...offices: readonly Seat["office"][]) =>
  seats.some(({ office }) => offices.includes(office));

/** Whoever keeps the body's file records what its assembly decided and calls it. */
export const mayKeep = (actor: Actor, body: Seated): Decision => (keepsBody(actor, body) ? "allow" : "hide");

/** Cash is taken by the body's treasurer, or at the counter of whoever keeps the file; so is what exempts. */
export const takes = (actor: Actor, body: Seated): boolean =>
  keepsBody(actor, body) || holds(body.seats, "treasurer");

export const mayTake = (actor: Actor, body: Seated): Decision => (takes(actor, body) ? "allow" : "hide");

/** The body's president and their deputy read the accounts as well. */
export const mayReadBooks = (actor: Actor, body: Seated): Decision =>
  takes(actor, body) || holds(body.seats, "president", "vice_president") ? "allow" : "hide";

export const isOwn = (actor: Actor, { artisanId }: { artisanId: Id<"artisan"> }): Decision =>
  artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";

import { keepsBody, type Seat } from "#features/bodies/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** A body as somebody stands to it: whose file it is in, the offices they hold in it, and whether they are a member. */
export type Seated = { chamberId: Id<"chamber"> | null; seats: readonly Seat[] };

/** Meetings are called, and their minutes written, by whoever keeps the body's file, or its president or secretary. */
export const convenes = (actor: Actor, { chamberId, seats }: Seated): boolean =>
  keepsBody(actor, { chamberId }) ||
  seats.some(({ office }) => office === "president" || office === "secretary");

export const mayConvene = (actor: Actor, body: Seated): Decision =>
  convenes(actor, body) ? "allow" : "hide";

/** Minutes are signed by whoever holds an office of the body. */
export const maySign = (_: Actor, { seats }: Seated): Decision => (seats.length > 0 ? "allow" : "hide");

/** Members read them, and the people of the chamber that keeps the file. */
export const mayRead = (actor: Actor, { chamberId, isMember }: Seated & { isMember: boolean }): Decision => {
  const isOffice =
    chamberId === null ? hasRole(actor, "federation") : chamberIdsOf(actor).includes(chamberId);
  return isMember || isOffice ? "allow" : "hide";
};

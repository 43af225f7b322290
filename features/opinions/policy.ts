import type { Seat } from "#features/bodies/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Who asked: a chamber, or (null) the federation; and the offices the reader holds in the body that was. */
export type Asked = { chamberId: Id<"chamber"> | null; seats: readonly Seat[] };

export const asks = (actor: Actor, chamberId: Id<"chamber"> | null): boolean =>
  chamberId === null
    ? hasRole(actor, "federation")
    : chamberIdsOf(actor, "registrar", "verifier", "manager").includes(chamberId);

/** Those who work with a chamber's files ask, and take a question back. */
export const mayAsk = (actor: Actor, { chamberId }: Pick<Asked, "chamberId">): Decision =>
  asks(actor, chamberId) ? "allow" : "hide";

/** Whoever holds an office of the body answers for it. */
export const mayAnswer = (_: Actor, { seats }: Asked): Decision => (seats.length > 0 ? "allow" : "hide");

/** Until it is published an opinion is between the two. */
export const mayRead = (actor: Actor, { chamberId, seats }: Asked): Decision => {
  const isOffice =
    chamberId === null ? hasRole(actor, "federation") : chamberIdsOf(actor).includes(chamberId);
  return isOffice || seats.length > 0 ? "allow" : "hide";
};

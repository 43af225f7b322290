import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, chamberRoles, hasRole, type Role } from "#lib/kernel/actor.ts";

/** An office somebody holds: in a chamber, or national. */
export type Office = { role: Role; chamberId: Id<"chamber"> | null };

/**
 * Who may take somebody's lost second factor away, so that they set up another: never themselves. A chamber's manager, for
 * people who work for that chamber and no other and are not its manager; the federation, for anybody of the chambers; the
 * administration, for everybody. Whoever is further up is never reset from below.
 */
export function mayReset(actor: Actor, person: { userId: Id<"user">; offices: readonly Office[] }): boolean {
  if (actor.kind !== "person" || actor.userId === person.userId || person.offices.length === 0) return false;
  if (hasRole(actor, "admin")) return true;
  const inChambers = person.offices.every(({ role }) => (chamberRoles as readonly Role[]).includes(role));
  if (!inChambers) return false;
  if (hasRole(actor, "federation")) return true;
  const managed = chamberIdsOf(actor, "manager");
  return person.offices.every(
    ({ role, chamberId }) => role !== "manager" && chamberId !== null && managed.includes(chamberId),
  );
}

import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { user } from "#db/schema/identity.ts";
import { heldRoles, lockChamber } from "#features/staff/commands/lock-chamber.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

type Which = { chamberId: Id<"chamber">; userId: Id<"user"> };

/** Somebody who works for a chamber, with their roles, under the chamber's lock. Null when they do not, or the actor may not see it. */
export async function lockPerson(tx: Tx, { chamberId, userId }: Which, actor: Actor) {
  if (!(await lockChamber(tx, chamberId, actor))) return null;
  const held = await heldRoles(tx, chamberId, userId);
  const [person] = await tx.select({ email: user.email }).from(user).where(eq(user.id, userId));
  return person && held.length > 0 ? { chamberId, userId, email: person.email, held } : null;
}

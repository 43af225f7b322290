import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { chamber } from "#db/schema/chambers.ts";
import { grant } from "#db/schema/identity.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf } from "#lib/kernel/actor.ts";

/** First half of the advisory lock's key; the chamber is the other. The chamber's row itself is its manager's alone to lock. */
const staffLock = 7242003;

/**
 * Locks the chamber, so that its staff changes one step at a time, and reads the actor's own role again under the lock: of two
 * managers who end each other at the same moment, the second is none any more. Null then, and for an unknown chamber.
 */
export async function lockChamber(tx: Tx, chamberId: Id<"chamber">, actor: Actor) {
  await tx.execute(sql`select pg_advisory_xact_lock(${staffLock}, hashtext(${chamberId}))`);
  const [row] = await tx.select({ chamberId: chamber.id }).from(chamber).where(eq(chamber.id, chamberId));
  if (!row) return null;
  if (actor.kind !== "person" || !chamberIdsOf(actor, "manager").includes(chamberId)) return row;
  const [own] = await tx
    .select({ id: grant.id })
    .from(grant)
    .where(
      and(
        ...[eq(grant.userId, actor.userId), eq(grant.chamberId, chamberId)],
        ...[eq(grant.role, "manager"), isNull(grant.endedAt)],
      ),
    );
  return own ? row : null;
}

/** Roles somebody holds at a chamber now. */
export async function heldRoles(tx: Tx, chamberId: Id<"chamber">, userId: Id<"user">) {
  return tx
    .select({ id: grant.id, role: grant.role, annexId: grant.annexId })
    .from(grant)
    .where(and(eq(grant.userId, userId), eq(grant.chamberId, chamberId), isNull(grant.endedAt)));
}

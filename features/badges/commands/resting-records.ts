import "server-only";
import { and, eq, inArray, isNotNull, isNull, notInArray, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { badge, credential } from "#db/schema/provenance.ts";
import type { Id } from "#lib/ids/ids.ts";

type OfBadge = { id: Id<"badge">; chamberId: Id<"chamber"> };

/** The badge and those it renewed, back to the first: they say the same of the same thing. */
async function lineOf(tx: Tx, badgeId: Id<"badge">): Promise<Id<"badge">[]> {
  const { rows } = (await tx.execute(sql`with recursive line(id, renews_id) as (
      select id, renews_id from badge where id = ${badgeId}
      union select b.id, b.renews_id from badge b join line on b.id = line.renews_id)
    select id from line`)) as unknown as { rows: { id: Id<"badge"> }[] };
  return rows.map(({ id }) => id);
}

/**
 * Credentials of the chamber in force that stand and fall with a badge: its own, and the records of pieces whose evidence names it.
 * Locked. `isSuspended` says how each stands.
 */
export async function credentialsOn(
  tx: Tx,
  of: OfBadge,
): Promise<{ id: string; isOwn: boolean; isSuspended: boolean; canRest: boolean }[]> {
  const line = await lineOf(tx, of.id);
  const named = sql`exists (
    select 1 from jsonb_array_elements(coalesce(${credential.document} -> 'evidence', '[]')) e
    where split_part(e ->> 'id', '#', 2) in (${sql.join(
      line.map((id) => sql`${id}`),
      sql`, `,
    )}))`;
  const rows = await tx
    .select({
      id: credential.id,
      badgeId: credential.badgeId,
      suspendedAt: credential.suspendedAt,
      suspensionIndex: credential.suspensionIndex,
    })
    .from(credential)
    .where(
      and(
        eq(credential.chamberId, of.chamberId),
        isNull(credential.revokedAt),
        or(inArray(credential.badgeId, line), and(eq(credential.kind, "piece_record"), named)),
      ),
    )
    .orderBy(credential.id)
    .for("update");
  return rows.map(({ id, badgeId, suspendedAt, suspensionIndex }) => ({
    id,
    isOwn: badgeId !== null,
    isSuspended: suspendedAt !== null,
    // Records of the first days have no place in the list of suspensions.
    canRest: suspensionIndex !== null,
  }));
}

/**
 * Of these credentials, those that name another badge which is suspended, or ran out while it was, or one that such a badge renewed:
 * they go on resting.
 */
export async function alsoResting(tx: Tx, of: OfBadge, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const line = await lineOf(tx, of.id);
  const rows = await tx
    .selectDistinct({ id: credential.id })
    .from(credential)
    .innerJoin(
      badge,
      sql`exists (select 1 from jsonb_array_elements(coalesce(${credential.document} -> 'evidence', '[]')) e
        where split_part(e ->> 'id', '#', 2) in (
          with recursive line(id, renews_id) as (
            select ${badge.id}, ${badge.renewsId}
            union select b.id, b.renews_id from badge b join line on b.id = line.renews_id)
          select id from line))`,
    )
    .where(
      and(
        ...[inArray(credential.id, [...ids]), eq(badge.chamberId, of.chamberId), notInArray(badge.id, line)],
        // A day that comes clears no suspicion.
        inArray(badge.state, ["suspended", "expired"]),
        isNotNull(badge.suspendedAt),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

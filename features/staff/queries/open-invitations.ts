import "server-only";
import { and, desc, eq, gt, isNotNull, isNull, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { annex } from "#db/schema/chambers.ts";
import { staffInvitation } from "#db/schema/identity.ts";
import type { InvitationLine } from "#features/staff/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { ChamberRole } from "#lib/kernel/actor.ts";

const monthAgo = (now: Date) => new Date(now.getTime() - 30 * 86_400_000);

/** Invitations of a chamber that still wait, and for a month those that ran out or were declined. Nobody misses one taken back. */
export async function openInvitations(
  tx: Tx,
  chamberId: Id<"chamber">,
  now: Date,
): Promise<InvitationLine[]> {
  const { id, email, roles, createdAt, expiresAt, acceptedAt, acceptedBy, withdrawnAt } = staffInvitation;
  const rows = await tx
    .select({ id, email, roles, createdAt, expiresAt, withdrawnAt, annex: annex.name })
    .from(staffInvitation)
    .leftJoin(annex, eq(annex.id, staffInvitation.annexId))
    .where(
      and(
        ...[eq(staffInvitation.chamberId, chamberId), isNull(acceptedAt), gt(expiresAt, monthAgo(now))],
        or(isNull(withdrawnAt), isNotNull(acceptedBy)),
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(100);
  return rows.map(({ withdrawnAt: ended, createdAt: sent, expiresAt: ends, roles: given, ...row }) => ({
    ...row,
    roles: given as ChamberRole[],
    state: ended ? "declined" : ends > now ? "open" : "expired",
    sentAt: sent.toISOString(),
    expiresAt: ends.toISOString(),
  }));
}

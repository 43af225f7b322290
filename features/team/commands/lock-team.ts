import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, grant, workshopInvitation, workshopMember } from "#db/schema/index.ts";
import { isInTeam, managesTeam } from "#features/team/policy.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/**
 * A workshop, locked until the transaction ends: whoever changes its team takes turns, so that two managers never remove each
 * other at once. Null for whom it is none of.
 */
export async function lockTeam(tx: Tx, artisanId: Id<"artisan">, actor: Actor) {
  if (!isInTeam(actor, artisanId)) return null;
  const found = tx
    .select({ id: artisan.id, name: artisan.name })
    .from(artisan)
    .where(eq(artisan.id, artisanId));
  // Only managers change the team; row-level security lets nobody else lock the workshop.
  const [row] = managesTeam(actor, artisanId) === "allow" ? await found.for("no key update") : await found;
  return row ?? null;
}

/** Somebody who is of a workshop now, under its lock. */
export async function lockMember(tx: Tx, memberId: Id<"workshopMember">, actor: Actor) {
  const open = and(eq(workshopMember.id, memberId), isNull(workshopMember.endedAt));
  const [seen] = await tx.select({ artisanId: workshopMember.artisanId }).from(workshopMember).where(open);
  if (!seen || !(await lockTeam(tx, seen.artisanId, actor))) return null;
  const [row] = await tx.select().from(workshopMember).where(open);
  return row ?? null;
}

export type LockedMember = NonNullable<Awaited<ReturnType<typeof lockMember>>>;

/** True when nobody else manages the workshop. Asked under its lock. */
export async function isLastManager(tx: Tx, member: LockedMember): Promise<boolean> {
  if (member.role !== "manager") return false;
  const managers = await tx
    .select({ id: workshopMember.id })
    .from(workshopMember)
    .where(
      and(
        eq(workshopMember.artisanId, member.artisanId),
        eq(workshopMember.role, "manager"),
        isNull(workshopMember.endedAt),
      ),
    );
  return managers.every(({ id }) => id === member.id);
}

/** True for whoever the register gave the workshop to. Managers whom they took in neither remove them nor change their place. */
export async function isHolder(tx: Tx, member: LockedMember): Promise<boolean> {
  if (!member.userId) return false;
  const [held] = await tx
    .select({ id: grant.id })
    .from(grant)
    .where(
      and(
        ...[eq(grant.userId, member.userId), eq(grant.artisanId, member.artisanId)],
        ...[eq(grant.role, "artisan"), eq(grant.isDelegate, false), isNull(grant.endedAt)],
      ),
    );
  return held !== undefined;
}

/** Takes back the codes of somebody that nobody has used. Address and number go with them. */
export async function withdrawCodes(tx: Tx, memberId: Id<"workshopMember">, now: Date): Promise<number> {
  const { acceptedAt, withdrawnAt } = workshopInvitation;
  const gone = await tx
    .update(workshopInvitation)
    .set({ withdrawnAt: now, sealedCode: null, sealedPhone: null, email: null })
    .where(and(eq(workshopInvitation.memberId, memberId), isNull(acceptedAt), isNull(withdrawnAt)))
    .returning({ id: workshopInvitation.id });
  return gone.length;
}

/**
 * Takes back every open code that somebody sent out for a workshop. Who manages it no more lets nobody in, and least of all
 * themselves by a code they sent to another address of theirs.
 */
export async function withdrawCodesBy(
  tx: Tx,
  { userId, artisanId }: { userId: Id<"user">; artisanId: Id<"artisan"> },
  now: Date,
): Promise<void> {
  const { acceptedAt, withdrawnAt } = workshopInvitation;
  await tx
    .update(workshopInvitation)
    .set({ withdrawnAt: now, sealedCode: null, sealedPhone: null, email: null })
    .where(
      and(
        ...[eq(workshopInvitation.invitedBy, userId), eq(workshopInvitation.artisanId, artisanId)],
        ...[isNull(acceptedAt), isNull(withdrawnAt)],
      ),
    );
}

import "server-only";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { staffInvitation } from "#db/schema/identity.ts";
import { lockChamber } from "#features/staff/commands/lock-chamber.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor, ChamberRole } from "#lib/kernel/actor.ts";

export type Invitation = Omit<typeof staffInvitation.$inferSelect, "chamberId" | "roles"> & {
  chamberId: Id<"chamber">;
  roles: ChamberRole[];
};

/** An invitation nobody has answered or taken back, locked after its chamber. Null when there is none that the actor sees. */
async function lockOpen(tx: Tx, which: SQL, actor: Actor): Promise<Invitation | null> {
  const open = and(which, isNull(staffInvitation.acceptedAt), isNull(staffInvitation.withdrawnAt));
  const [seen] = await tx.select({ chamberId: staffInvitation.chamberId }).from(staffInvitation).where(open);
  if (!seen?.chamberId || !(await lockChamber(tx, seen.chamberId, actor))) return null;
  const [row] = await tx.select().from(staffInvitation).where(open).for("update");
  return row?.chamberId ? { ...row, chamberId: row.chamberId, roles: row.roles as ChamberRole[] } : null;
}

/** By its id, for whoever keeps it. */
export const lockInvitation = (tx: Tx, id: Id<"invitation">, actor: Actor) =>
  lockOpen(tx, eq(staffInvitation.id, id), actor);

/** By its link's token, for whoever got it. */
export const lockByToken = (tx: Tx, token: string, actor: Actor) =>
  lockOpen(tx, eq(staffInvitation.tokenHash, sha256Hex(token)), actor);

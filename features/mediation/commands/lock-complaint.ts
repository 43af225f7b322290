import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { grant } from "#db/schema/identity.ts";
import { type ComplaintState, complaint } from "#db/schema/mediation.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * A complaint, locked until the transaction ends. Row-level security shows it to the parties, the mediator and the chamber, and lets
 * none of them write: the product locks and writes, once a policy has let somebody.
 */
export async function lockComplaint(tx: Tx, id: Id<"complaint">) {
  const [seen] = await tx.select({ id: complaint.id }).from(complaint).where(eq(complaint.id, id));
  if (!seen) return null;
  const [row] = await asProduct(tx, () =>
    tx.select().from(complaint).where(eq(complaint.id, id)).for("update"),
  );
  return row ?? null;
}

export type Locked = NonNullable<Awaited<ReturnType<typeof lockComplaint>>>;

/** Moves a complaint on. Throws when it is no longer where it was: the caller holds its lock. */
export async function moveComplaint(
  tx: Tx,
  { id, state }: Pick<Locked, "id" | "state">,
  change: Partial<typeof complaint.$inferInsert> & { state: ComplaintState },
): Promise<void> {
  const moved = await asProduct(tx, () =>
    tx
      .update(complaint)
      .set(change)
      .where(and(eq(complaint.id, id), eq(complaint.state, state)))
      .returning({ id: complaint.id }),
  );
  if (moved.length !== 1) throw new Error(`${id} is no longer ${state}`);
}

/** Whether a person has a hand in the workshop of one of the two, or filed the complaint. */
export async function isClose(tx: Tx, userId: Id<"user">, row: Locked): Promise<boolean> {
  if (userId === row.complainantUserId || userId === row.filedBy) return true;
  const own = await asProduct(tx, () =>
    tx
      .select({ artisanId: grant.artisanId })
      .from(grant)
      .where(and(eq(grant.userId, userId), isNull(grant.endedAt))),
  );
  return own.some(
    ({ artisanId }) =>
      artisanId !== null && (artisanId === row.complainantArtisanId || artisanId === row.respondentId),
  );
}

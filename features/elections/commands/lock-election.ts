import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { craftBodyMember } from "#db/schema/bodies.ts";
import { type ElectionState, election } from "#db/schema/elections.ts";
import type { Id } from "#lib/ids/ids.ts";

/** An election, locked until the transaction ends. Null when the actor does not see it. */
export async function lockElection(tx: Tx, id: Id<"election">) {
  const [row] = await tx.select().from(election).where(eq(election.id, id)).for("update");
  return row ?? null;
}

/** The same without a lock, for whoever may read it and not change it. */
export async function readElection(tx: Tx, id: Id<"election">) {
  const [row] = await tx.select().from(election).where(eq(election.id, id));
  return row ?? null;
}

/** Moves an election on. Throws when it is no longer where it was: the caller holds its lock. */
export async function moveElection(
  tx: Tx,
  id: Id<"election">,
  from: ElectionState,
  change: Partial<typeof election.$inferInsert> & { state: ElectionState },
): Promise<void> {
  const moved = await tx
    .update(election)
    .set(change)
    .where(and(eq(election.id, id), eq(election.state, from)))
    .returning({ id: election.id });
  if (moved.length !== 1) throw new Error(`${id} is no longer ${from}`);
}

/** A member of today of a body, by membership. Read by the product: a maker sees no other member in SQL. */
export async function findMember(tx: Tx, bodyId: Id<"body">, memberId: Id<"bodyMember">) {
  const [row] = await asProduct(tx, () =>
    tx
      .select({ id: craftBodyMember.id, artisanId: craftBodyMember.artisanId })
      .from(craftBodyMember)
      .where(
        and(
          eq(craftBodyMember.id, memberId),
          eq(craftBodyMember.bodyId, bodyId),
          isNull(craftBodyMember.until),
        ),
      ),
  );
  return row ?? null;
}

/** The membership of today that a maker has in a body. */
export async function membershipOf(tx: Tx, bodyId: Id<"body">, artisanId: Id<"artisan">) {
  const [row] = await tx
    .select({ id: craftBodyMember.id, artisanId: craftBodyMember.artisanId })
    .from(craftBodyMember)
    .where(
      and(
        eq(craftBodyMember.bodyId, bodyId),
        eq(craftBodyMember.artisanId, artisanId),
        isNull(craftBodyMember.until),
      ),
    );
  return row ?? null;
}

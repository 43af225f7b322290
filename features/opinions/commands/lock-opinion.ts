import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { bodyOpinion, type OpinionState } from "#db/schema/body-opinions.ts";
import { seatsOf } from "#features/bodies/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** An opinion with the offices that the actor holds in the body, locked until the transaction ends. */
export async function lockOpinion(tx: Tx, id: Id<"opinion">, actor: Actor) {
  const [row] = await asProduct(tx, () =>
    tx.select().from(bodyOpinion).where(eq(bodyOpinion.id, id)).for("update"),
  );
  return row ? { ...row, seats: await seatsOf(tx, row.bodyId, actor) } : null;
}

/** Moves an opinion on. Throws when it is no longer where it was: the caller holds its lock. */
export async function moveOpinion(
  tx: Tx,
  { id, state }: { id: Id<"opinion">; state: OpinionState },
  change: Partial<typeof bodyOpinion.$inferInsert> & { state: OpinionState },
): Promise<void> {
  const moved = await asProduct(tx, () =>
    tx
      .update(bodyOpinion)
      .set(change)
      .where(and(eq(bodyOpinion.id, id), eq(bodyOpinion.state, state)))
      .returning({ id: bodyOpinion.id }),
  );
  if (moved.length !== 1) throw new Error(`${id} is no longer ${state}`);
}

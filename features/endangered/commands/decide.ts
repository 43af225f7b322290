import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { craftAssessment } from "#db/schema/endangered.ts";
import { readAssessment } from "#features/endangered/commands/lock-record.ts";
import { type House, secondHouse } from "#features/endangered/policy.ts";
import { bodiesOf } from "#features/endangered/queries/bodies-of.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** A drafted assessment with the house the actor could read it for; null when there is none such, or it is decided already. */
export async function loadForReading(tx: Tx, id: Id<"assessment">, actor: Actor) {
  const row = await readAssessment(tx, id);
  if (!row?.chamberId) return null;
  const house = secondHouse(actor, row.chamberId, await bodiesOf(tx, row.craftId, actor));
  return { ...row, house };
}

export const mayRead = ({ house }: { house: House | null }): Decision => (house ? "allow" : "hide");

type Decided = Partial<
  Pick<typeof craftAssessment.$inferInsert, "state" | "returnNote" | "assessedOn" | "nextReviewOn">
>;

/**
 * Writes the second reader's decision, once. As the product: row-level security lets a chamber write its own drafts alone, and
 * the second reader is of another house; the table's triggers check that again. Returns false when it was decided already.
 */
export async function decide(
  tx: Tx,
  id: Id<"assessment">,
  house: House,
  actor: Actor,
  now: Date,
  decided: Decided,
): Promise<boolean> {
  if (actor.kind !== "person") throw new Error("somebody decides");
  const rows = await asProduct(tx, () =>
    tx
      .update(craftAssessment)
      .set({
        ...decided,
        decidedAt: now,
        secondReader: actor.userId,
        ...("chamberId" in house ? { secondChamberId: house.chamberId } : { secondBodyId: house.bodyId }),
      })
      .where(and(eq(craftAssessment.id, id), eq(craftAssessment.state, "drafted")))
      .returning({ id: craftAssessment.id }),
  );
  return rows.length > 0;
}

import "server-only";
import { and, desc, eq, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { craftAssessment, craftIndicator, craftRecord } from "#db/schema/endangered.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The file of a craft, locked until the transaction ends. Null where no chamber keeps one. */
export async function lockRecord(tx: Tx, craftId: Id<"craft">) {
  const [row] = await tx
    .select({ craftId: craftRecord.craftId, chamberId: craftRecord.chamberId })
    .from(craftRecord)
    .where(eq(craftRecord.craftId, craftId))
    .for("no key update");
  return row ?? null;
}

const newer = alias(craftIndicator, "newer");

/** True of figures that no correction stands in the place of. */
export const inForce = (tx: Tx) =>
  notExists(tx.select({ one: sql`1` }).from(newer).where(eq(newer.supersedes, craftIndicator.id)));

/** The figures in force of a craft, the newest first. */
export function figuresInForce(tx: Tx, craftId: Id<"craft">) {
  return tx
    .select()
    .from(craftIndicator)
    .where(and(eq(craftIndicator.craftId, craftId), inForce(tx)))
    .orderBy(desc(craftIndicator.asOf), desc(craftIndicator.id));
}

/** An assessment, locked. Drafts may be read by every office, and are changed by their second reader alone. */
export async function readAssessment(tx: Tx, id: Id<"assessment">) {
  const [row] = await tx
    .select({
      id: craftAssessment.id,
      craftId: craftAssessment.craftId,
      chamberId: craftAssessment.chamberId,
      state: craftAssessment.state,
      draftedBy: craftAssessment.draftedBy,
    })
    .from(craftAssessment)
    .where(eq(craftAssessment.id, id));
  return row ?? null;
}

import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { payoutBatch, payoutLine } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A batch, locked, with its lines in the order of makers; null for an unknown one. */
export async function lockBatch(tx: Tx, id: Id<"payoutBatch">) {
  const [batch] = await tx.select().from(payoutBatch).where(eq(payoutBatch.id, id)).for("update");
  if (!batch) return null;
  const lines = await tx
    .select()
    .from(payoutLine)
    .where(eq(payoutLine.batchId, id))
    .orderBy(asc(payoutLine.artisanId), asc(payoutLine.id));
  return { ...batch, lines };
}

import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { transfer } from "#db/schema/applications.ts";
import type { Id } from "#lib/ids/ids.ts";
import { Refusal } from "#lib/kernel/errors.ts";

export type TransferRow = typeof transfer.$inferSelect;

/** A move locked until the transaction ends, so that two decisions on it come one after the other. */
export async function lockTransfer(tx: Tx, id: Id<"transfer">): Promise<TransferRow | null> {
  const [row] = await tx.select().from(transfer).where(eq(transfer.id, id)).for("update");
  return row ?? null;
}

/** Ends a move that waits without anything moving. CONFLICT when somebody else was faster. */
export async function endTransfer(
  tx: Tx,
  id: Id<"transfer">,
  end: { state: "declined" | "cancelled"; note: string | null; by: Id<"user">; at: Date },
): Promise<void> {
  const ended = await tx
    .update(transfer)
    .set({ state: end.state, note: end.note, decidedBy: end.by, decidedAt: end.at })
    .where(and(eq(transfer.id, id), eq(transfer.state, "requested")))
    .returning({ id: transfer.id });
  if (ended.length !== 1) throw new Refusal("CONFLICT");
}

/** What the audit chain keeps of a move: which, of whom, between which chambers. */
export const moveEntry = (row: TransferRow) => ({
  object: row.applicationId ?? row.artisanId ?? row.id,
  detail: { transfer: row.id, from: row.chamberId, to: row.toChamberId },
});

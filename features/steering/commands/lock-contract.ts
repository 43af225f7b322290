import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { programmeContract, programmeEntry } from "#db/schema/steering.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A contract, locked; null when the actor sees none. */
export async function lockContract(tx: Tx, contractId: Id<"contract">) {
  const [row] = await tx
    .select()
    .from(programmeContract)
    .where(eq(programmeContract.id, contractId))
    .for("update");
  return row ?? null;
}

/** An entered value, locked; null when the actor sees none. */
export async function lockEntry(tx: Tx, entryId: Id<"programmeEntry">) {
  const [row] = await tx.select().from(programmeEntry).where(eq(programmeEntry.id, entryId)).for("update");
  return row ?? null;
}

/** A change of state that found its row in another state than the one that was locked is a fault of ours. */
export function movedOne(rows: readonly unknown[], id: string): void {
  if (rows.length !== 1) throw new Error(`${id} moved ${rows.length} rows`);
}

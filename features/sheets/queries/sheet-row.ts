import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pieceSheet } from "#db/schema/sheets.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A table of pieces, locked for the rest of the transaction. Null when the actor's workshop has none of that id. */
export async function lockSheet(tx: Tx, sheetId: Id<"pieceSheet">) {
  const [row] = await tx.select().from(pieceSheet).where(eq(pieceSheet.id, sheetId)).for("update");
  return row ?? null;
}

/** States in which rows are taken: a run that stopped is gone on with by the queue itself. */
export const isUnderWay = (state: string): boolean => state === "running" || state === "stopped";

import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pieceSheet, pieceSheetRow } from "#db/schema/sheets.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A table with those of the lines that still wait, locked: a row that another worker took is not among them. */
export async function lockWaiting(tx: Tx, sheetId: Id<"pieceSheet">, lines: readonly number[]) {
  const [sheet] = await tx
    .select({ artisanId: pieceSheet.artisanId, state: pieceSheet.state })
    .from(pieceSheet)
    .where(eq(pieceSheet.id, sheetId));
  if (!sheet) return null;
  const rows = await tx
    .select({ line: pieceSheetRow.line })
    .from(pieceSheetRow)
    .where(
      and(
        eq(pieceSheetRow.sheetId, sheetId),
        inArray(pieceSheetRow.line, [...lines]),
        isNull(pieceSheetRow.outcome),
      ),
    )
    .orderBy(pieceSheetRow.line)
    .for("update");
  return { ...sheet, waiting: rows.map(({ line }) => line) };
}

/** One of the lines of a table. */
export const ofLine = (sheetId: Id<"pieceSheet">, line: number) =>
  and(eq(pieceSheetRow.sheetId, sheetId), eq(pieceSheetRow.line, line));

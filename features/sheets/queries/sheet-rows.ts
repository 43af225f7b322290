import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { pieceSheet, pieceSheetRow } from "#db/schema/sheets.ts";
import { ownSheet } from "#features/sheets/policy.ts";
import type { SheetRowDto } from "#features/sheets/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Every row of a table with what became of it, for the file that is given back. */
export const sheetRows = defineQuery({
  name: "sheets.rows",
  input: z.strictObject({ sheetId: idSchema("pieceSheet") }),
  handler: async ({ tx, input: { sheetId } }) => {
    const [sheet] = await tx
      .select({ artisanId: pieceSheet.artisanId, header: pieceSheet.header, state: pieceSheet.state })
      .from(pieceSheet)
      .where(eq(pieceSheet.id, sheetId));
    if (!sheet) return null;
    const rows: SheetRowDto[] = await tx
      .select({
        line: pieceSheetRow.line,
        cells: pieceSheetRow.cells,
        plan: pieceSheetRow.plan,
        problems: pieceSheetRow.problems,
        outcome: pieceSheetRow.outcome,
        pieceId: pieceSheetRow.pieceId,
      })
      .from(pieceSheetRow)
      .where(eq(pieceSheetRow.sheetId, sheetId))
      .orderBy(asc(pieceSheetRow.line));
    return { ...sheet, rows };
  },
  policy: (actor, { resource }) => ownSheet(actor, resource.artisanId),
});

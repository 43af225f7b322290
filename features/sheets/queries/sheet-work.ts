import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { pieceSheet, pieceSheetRow } from "#db/schema/sheets.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What the job needs: whose table it is, its headings, and the rows that still wait. */
export const sheetWork = defineQuery({
  name: "sheets.work",
  input: z.strictObject({ sheetId: idSchema("pieceSheet") }),
  handler: async ({ tx, input: { sheetId } }) => {
    const [sheet] = await tx
      .select({
        state: pieceSheet.state,
        artisanId: pieceSheet.artisanId,
        startedBy: pieceSheet.startedBy,
        header: pieceSheet.header,
      })
      .from(pieceSheet)
      .where(eq(pieceSheet.id, sheetId));
    if (!sheet) return null;
    const rows = await tx
      .select({ line: pieceSheetRow.line, cells: pieceSheetRow.cells })
      .from(pieceSheetRow)
      .where(and(eq(pieceSheetRow.sheetId, sheetId), isNull(pieceSheetRow.outcome)))
      .orderBy(asc(pieceSheetRow.line));
    return { ...sheet, rows };
  },
  policy: onlySystem,
});

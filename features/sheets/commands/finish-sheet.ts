import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { pieceSheet, pieceSheetRow } from "#db/schema/sheets.ts";
import { lockSheet } from "#features/sheets/queries/sheet-row.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Ends a table of which no row waits any more. */
export const finishSheet = defineCommand({
  name: "sheets.finish",
  input: z.strictObject({ sheetId: idSchema("pieceSheet") }),
  errors: [],
  load: ({ tx, input }) => lockSheet(tx, input.sheetId),
  policy: onlySystem,
  handler: async ({ tx, input: { sheetId }, now }) => {
    const [waiting] = await tx
      .select({ line: pieceSheetRow.line })
      .from(pieceSheetRow)
      .where(and(eq(pieceSheetRow.sheetId, sheetId), isNull(pieceSheetRow.outcome)))
      .limit(1);
    // Another worker has the last rows in hand, and ends the table itself.
    if (waiting) return;
    await tx
      .update(pieceSheet)
      .set({ state: "done", finishedAt: now })
      .where(and(eq(pieceSheet.id, sheetId), inArray(pieceSheet.state, ["running", "stopped"])));
  },
  audit: null,
});

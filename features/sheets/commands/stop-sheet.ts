import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { pieceSheet } from "#db/schema/sheets.ts";
import { lockSheet } from "#features/sheets/queries/sheet-row.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Says on the page that the work stopped. The queue tries again; the maker may go on by hand. */
export const stopSheet = defineCommand({
  name: "sheets.stop",
  input: z.strictObject({ sheetId: idSchema("pieceSheet") }),
  errors: [],
  load: ({ tx, input }) => lockSheet(tx, input.sheetId),
  policy: onlySystem,
  handler: async ({ tx, input }) => {
    await tx
      .update(pieceSheet)
      .set({ state: "stopped" })
      .where(and(eq(pieceSheet.id, input.sheetId), eq(pieceSheet.state, "running")));
  },
  audit: null,
});

import "server-only";
import { desc, inArray } from "drizzle-orm";
import { z } from "zod";
import { pieceSheet } from "#db/schema/sheets.ts";
import { type SheetSummary, sheetsKept } from "#features/sheets/schema.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The tables of the reader's workshops, the latest first. */
export const sheetList = defineQuery({
  name: "sheets.list",
  input: z.strictObject({}),
  handler: async ({ tx, actor }): Promise<SheetSummary[]> => {
    const rows = await tx
      .select({
        id: pieceSheet.id,
        artisanId: pieceSheet.artisanId,
        fileName: pieceSheet.fileName,
        state: pieceSheet.state,
        rows: pieceSheet.rows,
        bad: pieceSheet.bad,
        sentAt: pieceSheet.createdAt,
      })
      .from(pieceSheet)
      .where(inArray(pieceSheet.artisanId, artisanIdsOf(actor)))
      .orderBy(desc(pieceSheet.createdAt), desc(pieceSheet.id))
      .limit(sheetsKept);
    return rows.map(({ sentAt, ...row }) => ({ ...row, sentAt: sentAt.toISOString() }));
  },
  policy: (actor) => (artisanIdsOf(actor).length > 0 ? "allow" : "hide"),
});

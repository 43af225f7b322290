import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { pieceSheetRow } from "#db/schema/sheets.ts";
import { lockWaiting } from "#features/sheets/commands/lock-waiting.ts";
import { ownSheet } from "#features/sheets/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Counts rows that say what is there already. Nothing of the workshop is touched, no entry is written anywhere. */
export const keepRows = defineCommand({
  name: "sheets.keep-rows",
  input: z.strictObject({
    sheetId: idSchema("pieceSheet"),
    lines: z.array(z.strictObject({ line: z.int(), pieceId: idSchema("piece").nullable() })).max(2000),
  }),
  errors: [],
  load: ({ tx, input }) =>
    lockWaiting(
      tx,
      input.sheetId,
      input.lines.map(({ line }) => line),
    ),
  policy: (actor, { resource }) => ownSheet(actor, resource.artisanId),
  handler: async ({ tx, input: { sheetId, lines }, resource }) => {
    if (resource.waiting.length === 0) return;
    const pieces = Object.fromEntries(lines.map(({ line, pieceId }) => [line, pieceId]));
    await tx
      .update(pieceSheetRow)
      .set({
        outcome: "unchanged",
        pieceId: sql`${JSON.stringify(pieces)}::jsonb ->> ${pieceSheetRow.line}::text`,
      })
      .where(and(eq(pieceSheetRow.sheetId, sheetId), inArray(pieceSheetRow.line, resource.waiting)));
  },
  audit: null,
});

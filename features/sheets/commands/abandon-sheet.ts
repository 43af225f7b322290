import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { pieceSheet } from "#db/schema/sheets.ts";
import { ownSheet } from "#features/sheets/policy.ts";
import { lockSheet } from "#features/sheets/queries/sheet-row.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Gives up a table that was not taken, or what is left of one. What was taken stays. */
export const abandonSheet = defineCommand({
  name: "sheets.abandon",
  input: z.strictObject({ sheetId: idSchema("pieceSheet") }),
  errors: ["SHEET_STATE"],
  load: ({ tx, input }) => lockSheet(tx, input.sheetId),
  policy: (actor, { resource }) => (actor.kind === "system" ? "allow" : ownSheet(actor, resource.artisanId)),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    const open =
      actor.kind === "system" ? (["running", "stopped"] as const) : (["previewed", "stopped"] as const);
    if (!open.some((state) => state === resource.state)) fail("SHEET_STATE");
    await tx
      .update(pieceSheet)
      .set({ state: "abandoned", finishedAt: now })
      .where(and(eq(pieceSheet.id, input.sheetId), inArray(pieceSheet.state, [...open])));
  },
  audit: null,
});

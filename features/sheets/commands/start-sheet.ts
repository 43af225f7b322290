import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { pieceSheet } from "#db/schema/sheets.ts";
import { sheetJob } from "#features/sheets/jobs.ts";
import { ownSheet } from "#features/sheets/policy.ts";
import { lockSheet } from "#features/sheets/queries/sheet-row.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";

/**
 * Agrees to a table, or goes on with one that stopped; the job takes it in. One of a workshop at a time. What it does is in the
 * log and the audit rows of each piece.
 */
export const startSheet = defineCommand({
  name: "sheets.start",
  input: z.strictObject({ sheetId: idSchema("pieceSheet") }),
  errors: ["SHEET_STATE", "SHEET_RUNNING", "NOTHING_TO_TAKE"],
  load: ({ tx, input }) => lockSheet(tx, input.sheetId),
  policy: (actor, { resource }) => ownSheet(actor, resource.artisanId),
  handler: async ({ tx, input: { sheetId }, resource, actor, now, fail }) => {
    if (resource.state !== "previewed" && resource.state !== "stopped") fail("SHEET_STATE");
    if (resource.bad === resource.rows) fail("NOTHING_TO_TAKE");
    // Who agrees is who acts, whoever of the workshop sent it.
    const startedBy = actor.kind === "person" ? actor.userId : resource.startedBy;
    try {
      await tx.transaction((inner) =>
        inner
          .update(pieceSheet)
          .set({ state: "running", startedAt: now, startedBy })
          .where(and(eq(pieceSheet.id, sheetId), inArray(pieceSheet.state, ["previewed", "stopped"]))),
      );
    } catch (error) {
      if (isUniqueViolation(error)) fail("SHEET_RUNNING");
      throw error;
    }
    await enqueue(tx, sheetJob, { sheetId });
  },
  audit: null,
});

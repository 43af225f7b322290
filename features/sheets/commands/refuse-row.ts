import "server-only";
import { z } from "zod";
import { pieceSheetRow } from "#db/schema/sheets.ts";
import { lockWaiting, ofLine } from "#features/sheets/commands/lock-waiting.ts";
import { ownSheet } from "#features/sheets/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Notes why a row could not be taken when its turn came. */
export const refuseRow = defineCommand({
  name: "sheets.refuse-row",
  input: z.strictObject({
    sheetId: idSchema("pieceSheet"),
    line: z.int(),
    problems: z.array(z.strictObject({ column: z.string(), code: z.string(), line: z.int().optional() })),
  }),
  errors: [],
  load: ({ tx, input }) => lockWaiting(tx, input.sheetId, [input.line]),
  policy: (actor, { resource }) => ownSheet(actor, resource.artisanId),
  handler: async ({ tx, input: { sheetId, line, problems }, resource }) => {
    if (resource.waiting.length === 0) return;
    const said = problems.map(({ column, code }) => ({ column, code }));
    await tx.update(pieceSheetRow).set({ outcome: "refused", problems: said }).where(ofLine(sheetId, line));
  },
  audit: null,
});

import "server-only";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { pieceSheetRow } from "#db/schema/sheets.ts";
import {
  createPiece,
  editFacts,
  editWords,
  setAvailability,
  setPrice,
  setStock,
} from "#features/listing/index.ts";
import { lockWaiting, ofLine } from "#features/sheets/commands/lock-waiting.ts";
import type { RowPlan } from "#features/sheets/flows/plan-row.ts";
import { ownSheet } from "#features/sheets/policy.ts";
import { isUnderWay } from "#features/sheets/queries/sheet-row.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import type { Context } from "#lib/kernel/context.ts";

/**
 * Takes one row in: the commands of a piece, one after the other in one transaction with what is noted of the row. Their refusals
 * are this one's, and then nothing of the row is written. A row that was taken already is left alone.
 */
export const takeRow = defineCommand({
  name: "sheets.take-row",
  input: z.strictObject({
    sheetId: idSchema("pieceSheet"),
    line: z.int(),
    // Made by our own planner of the same row.
    plan: z.custom<RowPlan>((value) => typeof value === "object" && value !== null && "kind" in value),
  }),
  errors: ["SHEET_STATE"],
  load: ({ tx, input }) => lockWaiting(tx, input.sheetId, [input.line]),
  policy: (actor, { resource }) => ownSheet(actor, resource.artisanId),
  handler: async ({ tx, input: { sheetId, line, plan }, resource, actor, now, fail }) => {
    if (resource.waiting.length === 0) return;
    if (!isUnderWay(resource.state)) fail("SHEET_STATE");
    const context = { actor, now };
    const held = plan.held ?? (await begin(tx, context, plan));
    await write(tx, context, plan, held);
    await tx
      .update(pieceSheetRow)
      .set({ outcome: plan.held ? "updated" : "created", pieceId: held.pieceId })
      .where(ofLine(sheetId, line));
  },
  // The pieces' own commands write their rows.
  audit: null,
});

async function begin(tx: Tx, context: Context, { create }: RowPlan) {
  if (!create) throw new Error("a row of a new piece has no piece to begin");
  return { ...(await createPiece.within(tx, context, create)), version: 1 };
}

/** A unique piece has one unit before it is said to be unique, and a stocked one is said so before it has several. */
async function write(
  tx: Tx,
  context: Context,
  { words, facts, availability, price, shelf }: RowPlan,
  held: NonNullable<RowPlan["held"]>,
) {
  const { pieceId, sku } = held;
  let { version } = held;
  if (words) {
    const { changed } = await editWords.within(tx, context, { pieceId, version, ...words });
    if (changed.length > 0) version += 1;
  }
  if (facts) await editFacts.within(tx, context, { pieceId, version, ...facts });
  if (price) await setPrice.within(tx, context, { pieceId, sku, ...price });
  const isUnique = availability?.availability === "unique";
  if (shelf && isUnique) await setStock.within(tx, context, { pieceId, sku, ...shelf });
  if (availability) await setAvailability.within(tx, context, { pieceId, ...availability });
  if (shelf && !isUnique) await setStock.within(tx, context, { pieceId, sku, ...shelf });
}

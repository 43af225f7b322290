import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pieceMark } from "#db/schema/piece-marks.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { settleMarkInput } from "#features/listing/inputs.ts";
import { mayDecide } from "#features/listing/policy.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes a mark back: nothing is left to do about it. */
export const settleMark = defineCommand({
  name: "listing.settle-mark",
  input: settleMarkInput,
  errors: [],
  load: ({ tx, input }) => lockListing(tx, input.pieceId),
  policy: (actor, { resource }) => mayDecide(actor, resource),
  handler: async ({ tx, input, now }) => {
    const which = and(eq(pieceMark.pieceId, input.pieceId), eq(pieceMark.id, input.markId));
    const settled = await tx
      .update(pieceMark)
      .set({ settledAt: now })
      .where(and(which, isNull(pieceMark.settledAt)))
      .returning({ id: pieceMark.id });
    return { changed: settled.length > 0 };
  },
  audit: ({ input, output }) =>
    output.changed ? { object: input.pieceId, detail: { mark: input.markId } } : null,
});

/** Settles every mark of a piece, when it is let into the shop as it is. */
export async function settleMarks(tx: Tx, pieceId: Id<"piece">, now: Date): Promise<void> {
  await tx
    .update(pieceMark)
    .set({ settledAt: now })
    .where(and(eq(pieceMark.pieceId, pieceId), isNull(pieceMark.settledAt)));
}

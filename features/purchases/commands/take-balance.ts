import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { lotShare } from "#db/schema/index.ts";
import { book } from "#features/purchases/commands/book.ts";
import { paidIn } from "#features/purchases/commands/entries.ts";
import { lockShare } from "#features/purchases/commands/locks.ts";
import { keepsPurchase } from "#features/purchases/policy.ts";
import { shareInput } from "#features/purchases/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Records that a maker paid what their packages of a delivery still cost beyond the deposit. Refusals: STATE_NOT_ALLOWED. */
export const takeBalance = defineCommand({
  name: "purchases.take-balance",
  input: shareInput,
  errors: ["STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockShare(tx, input.shareId),
  policy: (actor, { resource }) => keepsPurchase(actor, resource),
  handler: async ({ tx, resource: { purchase, lot, share }, now, fail }) => {
    const isOver = share.balancePaidAt !== null || share.receivedAt !== null || share.voidedAt !== null;
    if (isOver || lot.state !== "cleared") fail("STATE_NOT_ALLOWED");
    const minor = share.packages * (purchase.priceMinor - purchase.depositMinor);
    const moved = await tx
      .update(lotShare)
      .set({ balancePaidAt: now })
      .where(and(eq(lotShare.id, share.id), isNull(lotShare.balancePaidAt)))
      .returning({ id: lotShare.id });
    if (moved.length !== 1) throw new Error(`${share.id} is no longer as it was found`);
    await book(
      tx,
      { type: "lot_share", id: share.id, kind: "balance" },
      paidIn(purchase.id, share.artisanId, minor),
    );
    return { minor };
  },
  audit: ({ input, output }) => ({ object: input.shareId, detail: { minor: output.minor } }),
});

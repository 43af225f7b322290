import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { lotShare } from "#db/schema/index.ts";
import { book } from "#features/purchases/commands/book.ts";
import { paidIn } from "#features/purchases/commands/entries.ts";
import { lockShare } from "#features/purchases/commands/locks.ts";
import { keepsPurchase } from "#features/purchases/policy.ts";
import { shareInput } from "#features/purchases/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Records that a maker paid what their packages of a delivery still cost beyond the deposit, and of the deposit what a card's bank took
 * back. Refusals: STATE_NOT_ALLOWED.
 */
export const takeBalance = defineCommand({
  name: "purchases.take-balance",
  input: shareInput,
  errors: ["STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockShare(tx, input.shareId),
  policy: (actor, { resource }) => keepsPurchase(actor, resource),
  handler: async ({ tx, resource: { purchase, lot, share, missingMinor }, now, fail }) => {
    const isPaid = share.balancePaidAt !== null && missingMinor === 0;
    if (isPaid || share.receivedAt !== null || share.voidedAt !== null || lot.state !== "cleared")
      fail("STATE_NOT_ALLOWED");
    if (missingMinor > 0) {
      // It may be taken back again, by another bank of another card: each is a cause of its own.
      const source = { type: "lot_share", id: share.id, kind: `deposit ${newId("journal")}` } as const;
      await book(tx, source, paidIn(purchase.id, share.artisanId, missingMinor));
    }
    if (share.balancePaidAt !== null) return { minor: missingMinor };
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
    return { minor: minor + missingMinor };
  },
  audit: ({ input, output }) => ({ object: input.shareId, detail: { minor: output.minor } }),
});

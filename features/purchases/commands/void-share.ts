import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { lotShare } from "#db/schema/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { book } from "#features/purchases/commands/book.ts";
import { keptByChamber } from "#features/purchases/commands/entries.ts";
import { lockShare } from "#features/purchases/commands/locks.ts";
import { voidsFrom } from "#features/purchases/domain/fetching.ts";
import { managesPurchase } from "#features/purchases/policy.ts";
import { fetchableSince } from "#features/purchases/queries/fetchable-since.ts";
import { voidShareInput } from "#features/purchases/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Takes a share off its list that its maker never fetched, with the reason: the chamber keeps the packages and puts their price into the
 * purchase's cash, so that the supplier and the maker are paid out of it; what the maker gave is due back once the purchase is over.
 * Behind the purchase's lock, as handing over: of the two the later one finds the other done. Refusals: STATE_NOT_ALLOWED for a share
 * that is gone, LOT_NOT_CLEARED, and SHARE_NOT_DUE before its time is over and its maker was reminded.
 */
export const voidShare = defineCommand({
  name: "purchases.void-share",
  input: voidShareInput,
  stepUp: true,
  errors: ["STATE_NOT_ALLOWED", "LOT_NOT_CLEARED", "SHARE_NOT_DUE"],
  load: ({ tx, input }) => lockShare(tx, input.shareId),
  policy: (actor, { resource }) => managesPurchase(actor, resource),
  handler: async ({ tx, input, resource: { purchase, lot, share }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody decides");
    if (purchase.state !== "ordered" || share.receivedAt !== null || share.voidedAt !== null)
      fail("STATE_NOT_ALLOWED");
    // What is not good goes back to the supplier when the purchase ends.
    if (lot.state !== "cleared") fail("LOT_NOT_CLEARED");
    const since = await fetchableSince(tx, lot.id, share.createdAt);
    const from = voidsFrom(since, share.remindedAt, await ruleValue(tx, "purchases.fetch", now));
    if (!from || now < from) fail("SHARE_NOT_DUE");
    const moved = await asProduct(tx, () =>
      tx
        .update(lotShare)
        .set({ voidedAt: now, voidedBy: actor.userId, voidReason: input.reason })
        .where(and(eq(lotShare.id, share.id), isNull(lotShare.receivedAt), isNull(lotShare.voidedAt)))
        .returning({ id: lotShare.id }),
    );
    if (moved.length !== 1) throw new Error(`${share.id} is no longer as it was found`);
    const minor = share.packages * purchase.priceMinor;
    await book(tx, { type: "lot_share", id: share.id, kind: "kept" }, keptByChamber(purchase.id, minor));
    await asProduct(tx, () => enqueue(tx, mailJob, { template: "share-voided", id: share.id }));
    return { minor };
  },
  audit: ({ input, output }) => ({ object: input.shareId, detail: { minor: output.minor } }),
});

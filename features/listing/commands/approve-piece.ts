import "server-only";
import { requireSeen } from "#features/listing/commands/edit-content.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { gapsIn } from "#features/listing/commands/offer-piece.ts";
import { restrictVariants } from "#features/listing/commands/restrict.ts";
import { settleMarks } from "#features/listing/commands/settle-mark.ts";
import { listingTags, logChange, movePiece } from "#features/listing/commands/write-change.ts";
import { approveInput } from "#features/listing/inputs.ts";
import { mayDecide } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Lets a piece that waits for the chamber into the shop, in the version that the officer saw. Refusals: PIECE_CHANGED when it is
 * another one by now, MAY_NOT_OFFER for a maker who may not sell today, PIECE_INCOMPLETE { gaps }, STATE_NOT_ALLOWED.
 */
export const approvePiece = defineCommand({
  name: "listing.approve-piece",
  input: approveInput,
  errors: ["PIECE_CHANGED", "MAY_NOT_OFFER", "PIECE_INCOMPLETE", "STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockListing(tx, input.pieceId),
  policy: (actor, { resource }) => mayDecide(actor, resource),
  handler: async ({ tx, input, resource: listing, actor, now, fail }) => {
    if (listing.state !== "proposed") fail("STATE_NOT_ALLOWED");
    requireSeen(listing, input.version);
    if (!listing.mayOffer) fail("MAY_NOT_OFFER");
    const gaps = await gapsIn(tx, listing);
    if (gaps.length > 0) fail("PIECE_INCOMPLETE", { gaps });
    await restrictVariants(tx, listing, now);
    await settleMarks(tx, listing.id, now);
    await movePiece(tx, listing, "published", now);
    await logChange(tx, listing.id, actor, { by: "chamber", kind: "published" });
  },
  audit: ({ input, resource }) => ({
    object: input.pieceId,
    detail: { artisan: resource.artisanId, version: input.version },
  }),
  invalidates: ({ resource }) => listingTags(resource),
});

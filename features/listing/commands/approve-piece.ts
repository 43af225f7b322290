import "server-only";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { gapsIn } from "#features/listing/commands/offer-piece.ts";
import { restrictVariants } from "#features/listing/commands/restrict.ts";
import { listingTags, logChange, movePiece } from "#features/listing/commands/write-change.ts";
import { pieceInput } from "#features/listing/inputs.ts";
import { mayDecide } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Lets a piece that waits for the chamber into the shop. Refusals: MAY_NOT_OFFER for a maker who may not sell today,
 * PIECE_INCOMPLETE { gaps }, STATE_NOT_ALLOWED.
 */
export const approvePiece = defineCommand({
  name: "listing.approve-piece",
  input: pieceInput,
  errors: ["MAY_NOT_OFFER", "PIECE_INCOMPLETE", "STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockListing(tx, input.pieceId),
  policy: (actor, { resource }) => mayDecide(actor, resource),
  handler: async ({ tx, resource: listing, actor, now, fail }) => {
    if (listing.state !== "proposed") fail("STATE_NOT_ALLOWED");
    if (!listing.mayOffer) fail("MAY_NOT_OFFER");
    const gaps = await gapsIn(tx, listing);
    if (gaps.length > 0) fail("PIECE_INCOMPLETE", { gaps });
    await restrictVariants(tx, listing, now);
    await movePiece(tx, listing, "published", now);
    await logChange(tx, listing.id, actor, { by: "chamber", kind: "published" });
  },
  audit: ({ input, resource }) => ({ object: input.pieceId, detail: { artisan: resource.artisanId } }),
  invalidates: ({ resource }) => listingTags(resource),
});

import "server-only";
import { requireSeen } from "#features/listing/commands/edit-content.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { listingTags, logChange, movePiece } from "#features/listing/commands/write-change.ts";
import { revisionInput } from "#features/listing/inputs.ts";
import { mayDecide } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Sends a piece back to its maker with what has to change. One that was shown is in the shop no more. The maker reads the note.
 * Refusals: PIECE_CHANGED when it is not the version any more that the officer saw, STATE_NOT_ALLOWED.
 */
export const requestRevision = defineCommand({
  name: "listing.request-revision",
  input: revisionInput,
  errors: ["PIECE_CHANGED", "STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockListing(tx, input.pieceId),
  policy: (actor, { resource }) => mayDecide(actor, resource),
  handler: async ({ tx, input, resource: listing, actor, now }) => {
    requireSeen(listing, input.version);
    await movePiece(tx, listing, "revision_requested", now);
    await logChange(tx, listing.id, actor, { by: "chamber", kind: "revision_requested", note: input.note });
  },
  audit: ({ input, resource }) => ({ object: input.pieceId, detail: { from: resource.state } }),
  invalidates: ({ resource }) => listingTags(resource),
});

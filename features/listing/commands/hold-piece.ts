import "server-only";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { listingTags, logChange, movePiece } from "#features/listing/commands/write-change.ts";
import { decideInput } from "#features/listing/inputs.ts";
import { mayDecide } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes a shown piece out of the shop. The maker reads why, and the chamber looks again before it comes back. */
export const holdPiece = defineCommand({
  name: "listing.hold-piece",
  input: decideInput,
  errors: ["STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockListing(tx, input.pieceId),
  policy: (actor, { resource }) => mayDecide(actor, resource),
  handler: async ({ tx, input, resource: listing, actor, now }) => {
    await movePiece(tx, listing, "paused", now);
    await logChange(tx, listing.id, actor, { by: "chamber", kind: "paused", note: input.note });
  },
  audit: ({ input, resource }) => ({ object: input.pieceId, detail: { from: resource.state } }),
  invalidates: ({ resource }) => listingTags(resource),
});

import "server-only";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { listingTags, logChange, movePiece } from "#features/listing/commands/write-change.ts";
import { pieceInput } from "#features/listing/inputs.ts";
import { ownPiece } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes a shown piece out of the shop for a while. Baskets keep it and say that it is not for sale. */
export const pausePiece = defineCommand({
  name: "listing.pause-piece",
  input: pieceInput,
  errors: ["STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockListing(tx, input.pieceId),
  policy: (actor, { resource }) => ownPiece(actor, resource.artisanId),
  handler: async ({ tx, resource: listing, actor, now }) => {
    await movePiece(tx, listing, "paused", now);
    await logChange(tx, listing.id, actor, { by: "maker", kind: "paused" });
  },
  audit: ({ input, resource }) => ({ object: input.pieceId, detail: { from: resource.state } }),
  invalidates: ({ resource }) => listingTags(resource),
});

import "server-only";
import { count, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pieceImage } from "#db/schema/catalogue.ts";
import { pieceVoice } from "#db/schema/voices.ts";
import { keysOf } from "#features/listing/commands/edit-facts.ts";
import { type Listing, lockListing } from "#features/listing/commands/lock-listing.ts";
import { restrictVariants } from "#features/listing/commands/restrict.ts";
import { listingTags, logChange, movePiece } from "#features/listing/commands/write-change.ts";
import { type Gap, gapsOf, isSpoken } from "#features/listing/domain/gaps.ts";
import { mayBecome, offeredTo } from "#features/listing/domain/transitions.ts";
import { pieceInput } from "#features/listing/inputs.ts";
import { ownPiece } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** What a piece still lacks before it may be shown. */
export async function gapsIn(tx: Tx, listing: Listing): Promise<Gap[]> {
  const [pictures] = await tx
    .select({ n: count() })
    .from(pieceImage)
    .where(eq(pieceImage.pieceId, listing.id));
  return gapsOf({ ...listing, ...(await keysOf(tx, listing.id)), photos: pictures?.n ?? 0 });
}

async function hasVoice(tx: Tx, { id }: Listing): Promise<boolean> {
  const [voice] = await tx.select({ id: pieceVoice.id }).from(pieceVoice).where(eq(pieceVoice.pieceId, id));
  return Boolean(voice);
}

/**
 * Offers a piece for sale: it is shown at once, or waits for a chamber that looks first (always so after the chamber sent it
 * back or took it out of the shop). A piece
 * whose description is only spoken waits for the chamber too, which writes it down. It is screened again on the way. Refusals: MAY_NOT_OFFER for a maker whose standing does
 * not let them sell, PIECE_INCOMPLETE { gaps }, STATE_NOT_ALLOWED.
 */
export const offerPiece = defineCommand({
  name: "listing.offer-piece",
  input: pieceInput,
  errors: ["MAY_NOT_OFFER", "PIECE_INCOMPLETE", "STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockListing(tx, input.pieceId),
  policy: (actor, { resource }) => ownPiece(actor, resource.artisanId),
  handler: async ({ tx, resource: listing, actor, now, fail }) => {
    if (!listing.mayOffer) fail("MAY_NOT_OFFER");
    const shown = offeredTo(listing.state, listing);
    if (!shown) return fail("STATE_NOT_ALLOWED");
    const gaps = await gapsIn(tx, listing);
    const toWriteDown = isSpoken(gaps, gaps.length > 0 && (await hasVoice(tx, listing)));
    if (gaps.length > 0 && !toWriteDown) fail("PIECE_INCOMPLETE", { gaps });
    const to = toWriteDown && mayBecome(listing.state, "proposed") ? "proposed" : shown;
    await restrictVariants(tx, listing, now);
    await movePiece(tx, listing, to, now);
    await logChange(tx, listing.id, actor, { by: "maker", kind: to });
    return { state: to };
  },
  audit: ({ input, resource, output }) => ({
    object: input.pieceId,
    detail: { from: resource.state, to: output.state },
  }),
  invalidates: ({ resource }) => listingTags(resource),
});

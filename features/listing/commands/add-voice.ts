import "server-only";
import { z } from "zod";
import { pieceVoice } from "#db/schema/voices.ts";
import { requireOpen } from "#features/listing/commands/edit-content.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { listingTags, logChange } from "#features/listing/commands/write-change.ts";
import type { KeptVoice } from "#features/listing/flows/keep-voice.ts";
import { ownPiece } from "#features/listing/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Puts a voice note that lies in the private store to a piece that has none. `share` is the maker's word that buyers may hear it.
 * Refusal: VOICE_THERE.
 */
export const addVoice = defineCommand({
  name: "listing.add-voice",
  input: z.strictObject({
    pieceId: idSchema("piece"),
    share: z.boolean(),
    voice: z.custom<KeptVoice>(
      (value) => typeof value === "object" && value !== null && "storageKey" in value,
    ),
  }),
  errors: ["PIECE_CLOSED", "VOICE_THERE"],
  load: ({ tx, input }) => lockListing(tx, input.pieceId),
  policy: (actor, { resource }) => ownPiece(actor, resource.artisanId),
  handler: async ({ tx, input: { pieceId, voice, share }, resource: listing, actor, now, fail }) => {
    requireOpen(listing);
    const added = await tx
      .insert(pieceVoice)
      .values({ ...voice, pieceId, sharedAt: share ? now : null })
      .onConflictDoNothing({ target: pieceVoice.pieceId })
      .returning({ id: pieceVoice.id });
    if (added.length === 0) fail("VOICE_THERE");
    const fields = [{ field: "voice", from: null, to: voice.id }];
    await logChange(tx, pieceId, actor, { by: "maker", kind: "edited", fields });
  },
  audit: ({ input }) => ({
    object: input.pieceId,
    detail: { voice: input.voice.id, shared: input.share },
  }),
  invalidates: ({ resource }) => listingTags(resource),
});

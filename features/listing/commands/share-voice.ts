import "server-only";
import { eq } from "drizzle-orm";
import { pieceVoice } from "#db/schema/voices.ts";
import { lockVoice } from "#features/listing/commands/lock-voice.ts";
import { listingTags } from "#features/listing/commands/write-change.ts";
import { shareVoiceInput } from "#features/listing/inputs.ts";
import { ownPiece } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** The maker lets buyers hear what they say about a piece, or takes that back: then nobody hears it from the next request on. */
export const shareVoice = defineCommand({
  name: "listing.share-voice",
  input: shareVoiceInput,
  errors: [],
  load: ({ tx, input }) => lockVoice(tx, input.pieceId),
  policy: (actor, { resource }) => ownPiece(actor, resource.listing.artisanId),
  handler: async ({ tx, input: { share }, resource: { voice }, now }) => {
    const changes = share !== (voice.sharedAt !== null);
    if (changes)
      await tx
        .update(pieceVoice)
        .set({ sharedAt: share ? now : null })
        .where(eq(pieceVoice.id, voice.id));
    return { changes };
  },
  audit: ({ input, resource, output }) =>
    output.changes
      ? { object: input.pieceId, detail: { voice: resource.voice.id, shared: input.share } }
      : null,
  invalidates: ({ resource, output }) => (output.changes ? listingTags(resource.listing) : []),
});

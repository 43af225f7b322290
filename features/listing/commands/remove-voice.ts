import "server-only";
import { eq } from "drizzle-orm";
import { pieceVoice } from "#db/schema/voices.ts";
import { lockVoice } from "#features/listing/commands/lock-voice.ts";
import { listingTags, logChange } from "#features/listing/commands/write-change.ts";
import { pieceInput } from "#features/listing/inputs.ts";
import { dropPhotoJob } from "#features/listing/jobs.ts";
import { ownPiece } from "#features/listing/policy.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes a voice note away for good: its key goes with the row, its sealed file in the background. */
export const removeVoice = defineCommand({
  name: "listing.remove-voice",
  input: pieceInput,
  errors: [],
  load: ({ tx, input }) => lockVoice(tx, input.pieceId),
  policy: (actor, { resource }) => ownPiece(actor, resource.listing.artisanId),
  handler: async ({ tx, input, resource: { voice }, actor }) => {
    await tx.delete(pieceVoice).where(eq(pieceVoice.id, voice.id));
    const fields = [{ field: "voice", from: voice.id, to: null }];
    await logChange(tx, input.pieceId, actor, { by: "maker", kind: "edited", fields });
    const { storageKey } = voice;
    await enqueue(tx, dropPhotoJob, { files: [], storageKey, originalKey: storageKey });
  },
  audit: ({ input, resource }) => ({ object: input.pieceId, detail: { removed: resource.voice.id } }),
  invalidates: ({ resource }) => listingTags(resource.listing),
});

import "server-only";
import { eq } from "drizzle-orm";
import { piece } from "#db/schema/catalogue.ts";
import { pieceVoice } from "#db/schema/voices.ts";
import { lockVoice } from "#features/listing/commands/lock-voice.ts";
import { listingTags, logChange } from "#features/listing/commands/write-change.ts";
import { changesOf } from "#features/listing/domain/changes.ts";
import { isOpen } from "#features/listing/domain/transitions.ts";
import { transcribeInput } from "#features/listing/inputs.ts";
import { mayTranscribe } from "#features/listing/policy.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Writes down what a voice note says: somebody of the maker's family in the studio, or of the chamber in the office. Words of a
 * piece that nobody has described yet become its description, as they are the maker's own; a description that is there stays.
 */
export const transcribeVoice = defineCommand({
  name: "listing.transcribe-voice",
  input: transcribeInput,
  errors: [],
  load: ({ tx, input }) => lockVoice(tx, input.pieceId),
  policy: (actor, { resource }) => mayTranscribe(actor, resource.listing),
  handler: async ({ tx, input, resource: { listing, voice }, actor, now }) => {
    const said = changesOf({ transcript: voice.transcript }, { transcript: input.transcript });
    if (said.length === 0) return { changes: 0, describes: false };
    const transcribedBy = actor.kind === "person" ? actor.userId : null;
    await tx
      .update(pieceVoice)
      .set({
        transcript: input.transcript,
        transcribedBy,
        transcribedAt: transcribedBy && now,
      })
      .where(eq(pieceVoice.id, voice.id));
    const { ar, fr } = listing.description;
    const describes =
      isOpen(listing.state) && !ar && !fr && Boolean(input.transcript.ar || input.transcript.fr);
    const fields = [...said];
    if (describes) {
      const description = { ...listing.description, ...input.transcript };
      fields.push(...changesOf(listing, { description }));
      await tx
        .update(piece)
        .set({ description, version: listing.version + 1 })
        .where(eq(piece.id, listing.id));
    }
    const by = artisanIdsOf(actor).includes(listing.artisanId) ? "maker" : "chamber";
    await logChange(tx, listing.id, actor, { by, kind: "edited", fields });
    return { changes: fields.length, describes };
  },
  audit: ({ input, resource, output }) =>
    output.changes > 0
      ? { object: input.pieceId, detail: { voice: resource.voice.id, describes: output.describes } }
      : null,
  invalidates: ({ resource, output }) => (output.changes > 0 ? listingTags(resource.listing) : []),
});

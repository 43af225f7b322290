import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { pieceVoice } from "#db/schema/voices.ts";
import { voiceInput } from "#features/listing/inputs.ts";
import { mayHear } from "#features/listing/policy.ts";
import { wasOffered } from "#features/listing/queries/was-offered.ts";
import type { VoiceDto } from "#features/listing/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Whose voice note this is, for whoever wants to hear it before buyers may. A draft's is its maker's alone. */
export const readVoice = defineQuery({
  name: "listing.voice",
  input: voiceInput,
  handler: async ({ tx, input }) => {
    const [row] = await tx
      .select({ artisanId: artisan.id, chamberId: artisan.chamberId, wasOffered })
      .from(pieceVoice)
      .innerJoin(piece, eq(piece.id, pieceVoice.pieceId))
      .innerJoin(artisan, eq(artisan.id, piece.artisanId))
      .where(and(eq(pieceVoice.id, input.voiceId)));
    return row ?? null;
  },
  policy: (actor, { resource }) => mayHear(actor, resource),
});

/** The voice note of a piece; null when its maker left none. */
export async function voiceOf(tx: Tx, pieceId: Id<"piece">): Promise<VoiceDto | null> {
  const [row] = await tx
    .select({
      id: pieceVoice.id,
      durationMs: pieceVoice.durationMs,
      transcript: pieceVoice.transcript,
      sharedAt: pieceVoice.sharedAt,
    })
    .from(pieceVoice)
    .where(eq(pieceVoice.pieceId, pieceId));
  if (!row) return null;
  const { sharedAt, ...voice } = row;
  return { ...voice, isShared: sharedAt !== null };
}

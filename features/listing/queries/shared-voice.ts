import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { publishedPieceVoice } from "#db/schema/published-voices.ts";
import { voiceInput } from "#features/listing/inputs.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

const columns = {
  id: publishedPieceVoice.id,
  durationMs: publishedPieceVoice.durationMs,
  transcript: publishedPieceVoice.transcript,
};

/** A voice note that its maker lets buyers hear, of a piece that is shown; null for every other one. */
export const sharedVoice = definePublicQuery({
  name: "listing.shared-voice",
  input: voiceInput,
  handler: async ({ db, input }) => {
    const [row] = await db
      .select(columns)
      .from(publishedPieceVoice)
      .where(eq(publishedPieceVoice.id, input.voiceId));
    return row ?? null;
  },
});

/** What a piece's page plays of its maker; null when there is nothing that buyers may hear. */
export const pieceVoiceShown = definePublicQuery({
  name: "listing.piece-voice",
  input: z.strictObject({ pieceId: idSchema("piece") }),
  handler: async ({ db, input }) => {
    const [row] = await db
      .select(columns)
      .from(publishedPieceVoice)
      .where(eq(publishedPieceVoice.pieceId, input.pieceId));
    return row ?? null;
  },
});

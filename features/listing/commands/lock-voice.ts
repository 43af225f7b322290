import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pieceVoice } from "#db/schema/voices.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A piece, locked, with its voice note. Null when it has none. */
export async function lockVoice(tx: Tx, pieceId: Id<"piece">) {
  const listing = await lockListing(tx, pieceId);
  if (!listing) return null;
  const [voice] = await tx
    .select({
      id: pieceVoice.id,
      transcript: pieceVoice.transcript,
      sharedAt: pieceVoice.sharedAt,
      storageKey: pieceVoice.storageKey,
    })
    .from(pieceVoice)
    .where(eq(pieceVoice.pieceId, pieceId))
    .for("update");
  return voice ? { listing, voice } : null;
}

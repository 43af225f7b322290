import type { Database } from "#db/client.ts";
import { pieceVoice } from "#db/schema/voices.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

/** A voice note of a piece, whose file is nowhere; heard by buyers unless told otherwise. */
export async function makeVoice(db: Database, pieceId: Id<"piece">, { isShared = true } = {}) {
  const id = newId("voice");
  await db.insert(pieceVoice).values({
    ...{ id, pieceId, format: "webm", durationMs: 4000, sizeBytes: 12_000, sha256: "a".repeat(64) },
    ...{ storageKey: `voices/${id.replace("_", "-")}`, sealedKey: "none" },
    sharedAt: isShared ? new Date("2026-06-01T09:00:00Z") : null,
  });
  return id;
}

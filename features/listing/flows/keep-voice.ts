import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { VoiceFormat } from "#db/schema/voices.ts";
import { voiceFacts } from "#features/listing/domain/voice-format.ts";
import { privateStorage } from "#lib/adapters/storage/index.ts";
import { openBytes, sealBytes } from "#lib/crypto/seal-bytes.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** A voice note that lies, sealed, in the private store and waits for its row. */
export type KeptVoice = {
  id: Id<"voice">;
  format: VoiceFormat;
  durationMs: number;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
  sealedKey: string;
};

const keyPlace = (id: Id<"voice">) => ({ table: "piece_voice", column: "sealed_key", row: id });

/**
 * Puts a recording, sealed, into the private store. Throws Refusal with VOICE_TYPE, VOICE_TOO_LARGE, VOICE_TOO_LONG or VOICE_EMPTY,
 * and AdapterError when the store fails. Called outside of any transaction.
 */
export async function keepVoice(sent: Uint8Array): Promise<KeptVoice> {
  const facts = voiceFacts(sent);
  if (typeof facts === "string") throw new Refusal(facts);
  const id = newId("voice");
  const storageKey = `voices/${randomUUID()}`;
  const { body, sealedKey } = sealBytes(sent, keyPlace(id));
  await privateStorage().put(storageKey, body, "application/octet-stream");
  const sha256 = createHash("sha256").update(sent).digest("hex");
  return { id, ...facts, sizeBytes: sent.byteLength, sha256, storageKey, sealedKey };
}

/** The recording as it was sent; null when the store has lost it. */
export async function openVoice(
  voice: Pick<KeptVoice, "id" | "storageKey" | "sealedKey">,
): Promise<Buffer | null> {
  const stored = await privateStorage().get(voice.storageKey);
  if (!stored) return null;
  const body = new Uint8Array(await new Response(stored.body).arrayBuffer());
  return openBytes({ body, sealedKey: voice.sealedKey }, keyPlace(voice.id));
}

import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { pieceVoice } from "#db/schema/voices.ts";
import { openVoice } from "#features/listing/flows/keep-voice.ts";
import { voiceInput } from "#features/listing/inputs.ts";
import { readVoice } from "#features/listing/queries/read-voice.ts";
import { sharedVoice } from "#features/listing/queries/shared-voice.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

/**
 * Plays a voice note: to everybody where its maker lets buyers hear it, else to the maker and their chamber. It is asked for again
 * each time, so that a consent taken back counts at once. Answers parts, which some phones ask for before they play anything.
 */
export async function serveVoice(context: Context, request: Request, voiceId: string): Promise<Response> {
  const headers = { ...baseHeaders(servedOverHttps()), "cache-control": "private, no-store" };
  const gone = () => new Response(null, { status: 404, headers });
  const asked = voiceInput.safeParse({ voiceId });
  if (!asked.success) return gone();
  const mayHear = (await sharedVoice(asked.data)) ?? (await readVoice(context, asked.data)).ok;
  const voice = mayHear ? await stored(asked.data.voiceId) : null;
  const bytes = voice && (await openVoice(voice));
  if (!bytes) return gone();
  const all = { ...headers, "content-type": `audio/${voice.format}`, "accept-ranges": "bytes" };
  const [, from = "", to = ""] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") ?? "") ?? [];
  const [start, end] = [Number(from), Math.min(to ? Number(to) : bytes.length - 1, bytes.length - 1)];
  if (from === "") return new Response(bytes as unknown as BodyInit, { headers: all });
  if (start > end) {
    return new Response(null, {
      status: 416,
      headers: { ...headers, "content-range": `bytes */${bytes.length}` },
    });
  }
  const range = { ...all, "content-range": `bytes ${start}-${end}/${bytes.length}` };
  return new Response(bytes.subarray(start, end + 1) as unknown as BodyInit, { status: 206, headers: range });
}

async function stored(id: Id<"voice">) {
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({
        id: pieceVoice.id,
        format: pieceVoice.format,
        storageKey: pieceVoice.storageKey,
        sealedKey: pieceVoice.sealedKey,
      })
      .from(pieceVoice)
      .where(eq(pieceVoice.id, id)),
  );
  return row ?? null;
}

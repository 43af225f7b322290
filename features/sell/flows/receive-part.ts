import "server-only";
import { dropPhoto, keepPhoto, keepVoice, photoFiles } from "#features/listing/index.ts";
import { keepUpload } from "#features/sell/commands/keep-upload.ts";
import { takePart } from "#features/sell/commands/take-part.ts";
import { bodyOf, sellAnswer, senderOf } from "#features/sell/flows/sell-answer.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError, Refusal } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

/** Bytes of one part at most. Phones send less, so that little is sent twice where the line breaks. */
const largestPart = 512 * 1024;
const perPerson: Limit = { name: "sell-part", points: 3000, seconds: 3600 };

/**
 * Takes a part of a photograph or a voice note from a phone. Answers how much is here (`received`), so that the phone goes on there, and
 * `state: "arrived"` once the whole file lies, checked, in the stores. A file that cannot be used is refused with its code.
 */
export async function receivePart(context: Context, request: Request, clientId: string): Promise<Response> {
  const done = await outcome(() => take(context, request, clientId));
  return sellAnswer(done.ok ? { ok: true, ...done.value } : { ok: false, code: done.error.code });
}

async function take(context: Context, request: Request, clientId: string) {
  const { userId, params } = senderOf(context, request);
  await takeTurns([{ limit: perPerson, key: userId }]);
  const bytes = await bodyOf(request, largestPart);
  if (!bytes) throw new Refusal("PART_TOO_LARGE");
  const given = (name: string) => params.get(name) ?? "";
  const kind = given("kind") === "voice" ? ("voice" as const) : ("photo" as const);
  const taken = unwrap(
    await takePart(context, {
      ...{ clientId, kind, sha256: given("sha256"), bytes },
      ...{ sizeBytes: given("size"), offset: given("offset") },
    }),
  );
  const { received, whole, isKept } = taken;
  if (isKept) return { received, state: "arrived" };
  if (!whole) return { received, state: "receiving" };
  await keep(context, clientId, kind, whole);
  return { received, state: "arrived" };
}

async function keep(context: Context, clientId: string, kind: "photo" | "voice", whole: Buffer) {
  const kept = await stored(kind, whole);
  const dropIt = () =>
    dropPhoto(
      "widths" in kept
        ? { ...kept, files: photoFiles(kept.storageKey, kept.widths) }
        : { storageKey: kept.storageKey, files: [], originalKey: kept.storageKey },
    );
  const written = await keepUpload(context, { clientId, kept }).catch(async (error) => {
    await dropIt();
    throw error;
  });
  if (!written.ok || !written.value.isFirst) await dropIt();
  unwrap(written);
}

async function stored(kind: "photo" | "voice", whole: Buffer) {
  try {
    return kind === "photo" ? await keepPhoto(whole) : await keepVoice(whole);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error({ err: error }, "a store did not take a file of a phone");
    throw new Refusal("TEMPORARILY_UNAVAILABLE");
  }
}

import "server-only";
import { dropPhoto, keepPhoto, keepVoice, photoFiles } from "#features/listing/index.ts";
import { receiveParts } from "#features/sell/flows/receive-parts.ts";
import { sellAnswer } from "#features/sell/flows/sell-answer.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError, Refusal } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { log } from "#lib/log/log.ts";

/**
 * Takes a part of a photograph or a voice note from a phone. Answers how much is here (`received`), so that the phone goes on there, and
 * `state: "arrived"` once the whole file lies, checked, in the stores. A file that cannot be used is refused with its code.
 */
export async function receivePart(context: Context, request: Request, clientId: string): Promise<Response> {
  const asked = new URL(request.url).searchParams.get("kind");
  const kind = asked === "voice" ? ("voice" as const) : ("photo" as const);
  const done = await outcome(() =>
    receiveParts(context, request, clientId, { kind, keep: (whole) => stored(kind, whole), drop }),
  );
  return sellAnswer(done.ok ? { ok: true, ...done.value } : { ok: false, code: done.error.code });
}

type Kept = Awaited<ReturnType<typeof stored>>;

const drop = (kept: Kept) =>
  dropPhoto(
    "widths" in kept
      ? { ...kept, files: photoFiles(kept.storageKey, kept.widths) }
      : { storageKey: kept.storageKey, files: [], originalKey: kept.storageKey },
  );

async function stored(kind: "photo" | "voice", whole: Buffer) {
  try {
    return kind === "photo" ? await keepPhoto(whole) : await keepVoice(whole);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error({ err: error }, "a store did not take a file of a phone");
    throw new Refusal("TEMPORARILY_UNAVAILABLE");
  }
}

import "server-only";
import { receiveParts, sellAnswer, senderOf } from "#features/sell/index.ts";
import { addFilm } from "#features/skills/commands/add-evidence.ts";
import { checkDraft } from "#features/skills/flows/receive-paper.ts";
import { dropFile, keepFilm, stored } from "#features/vault/index.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";

/**
 * Takes a part of a film from a phone, as pieces' files are taken: where the line breaks, the phone goes on at `received`. The film is looked at
 * and sealed once all of it is here.
 */
export async function receiveFilmPart(
  context: Context,
  request: Request,
  { fileId, uploadId }: { fileId: string; uploadId: string },
): Promise<Response> {
  const done = await outcome(async () => {
    // Before any byte is kept: who may not add to the file sends nothing.
    await checkDraft(context, fileId);
    return receiveParts(context, request, uploadId, {
      kind: "film",
      keep: (whole) => stored(() => keepFilm("skill_evidence", whole)),
      drop: dropFile,
    });
  });
  return sellAnswer(done.ok ? { ok: true, ...done.value } : { ok: false, code: done.error.code });
}

/** Adds a film whose parts have all arrived (`upload` and `title` in the address). */
export async function sendFilm(context: Context, request: Request, fileId: string): Promise<Response> {
  const done = await outcome(async () => {
    const { params } = senderOf(context, request);
    const known = await checkDraft(context, fileId);
    const film = { uploadId: params.get("upload") ?? "" };
    const added = await addFilm(context, { fileId: known, title: params.get("title") ?? "", film });
    if (!added.ok)
      throw new Refusal(Object.values((added.error.details?.fields ?? {}) as object)[0] ?? added.error.code);
    return {};
  });
  return sellAnswer(done.ok ? { ok: true } : { ok: false, code: done.error.code });
}

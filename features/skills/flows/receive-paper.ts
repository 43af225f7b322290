import "server-only";
import { addPaper } from "#features/skills/commands/add-evidence.ts";
import { getFile } from "#features/skills/queries/get-file.ts";
import { dropFile, type KeptFile, keepPaper } from "#features/vault/index.ts";
import { env } from "#lib/env.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { readForm } from "#lib/http/read-form.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { maxPhotoBytes } from "#lib/images/clean-photo.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError, type FieldErrors, Refusal } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { log } from "#lib/log/log.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

/** Bytes around a file in a multipart form. */
const aroundFile = 64 * 1024;
const perPerson: Limit = { name: "upload", points: 150, seconds: 3600 };

/**
 * Takes one paper or photograph of a file from a plain form: checked for who sends it and where it comes from, read with a hard cap,
 * cleaned, sealed, and written. Leads back to the file's page, whatever came of it.
 */
export async function receivePaper(context: Context, request: Request, fileId: string): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return new Response(null, { status: 403 });
  const lang = new URL(request.url).searchParams.get("lang");
  const page = `/${localeOr(lang)}/studio/skills/${isId("skillFile", fileId) ? fileId : ""}`;
  const form = await readForm(request, maxPhotoBytes + aroundFile);
  const done = await outcome(() => keepAndAdd(context, fileId, form));
  const fields = done.ok ? {} : ((done.error.details?.fields ?? {}) as FieldErrors);
  const code = done.ok ? null : (Object.values(fields)[0] ?? done.error.code);
  if (code === "NOT_FOUND")
    return new Response(null, { status: 404, headers: baseHeaders(servedOverHttps()) });
  // What was typed comes back with the refusal; a chosen file cannot.
  const kept = new URLSearchParams({
    title: typeof form === "string" ? "" : String(form.get("title") ?? "").slice(0, 160),
  });
  const location = code ? `${page}?problem=${code}&${kept}#evidence` : `${page}?done=evidence#evidence`;
  const headers = { ...baseHeaders(servedOverHttps()), "cache-control": "private, no-store", location };
  return new Response(null, { status: 303, headers });
}

async function keepAndAdd(context: Context, fileId: string, form: FormData | string): Promise<void> {
  const { actor } = context;
  if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
  if (!isId("skillFile", fileId)) throw new Refusal("NOT_FOUND");
  if (typeof form === "string") throw new Refusal("PHOTO_TOO_LARGE");
  const sent = form.get("file");
  if (!(sent instanceof Blob) || sent.size === 0) throw new Refusal("PHOTO_NONE");
  if (sent.size > maxPhotoBytes) throw new Refusal("PHOTO_TOO_LARGE");
  // Before any work on the picture: who may not add to the file makes us decode nothing.
  const file = await getFile(context, { fileId });
  if (!file.ok || !file.value.viewer.isMaker) throw new Refusal("NOT_FOUND");
  if (file.value.state !== "draft") throw new Refusal("SKILL_SENT");
  await takeTurns([{ limit: perPerson, key: actor.userId }]);
  const kept = await keep(new Uint8Array(await sent.arrayBuffer()));
  const words = { fileId, title: String(form.get("title") ?? "") };
  const added = await addPaper(context, { ...words, file: kept }).catch(async (error) => {
    await dropFile(kept);
    throw error;
  });
  if (added.ok) return;
  await dropFile(kept);
  throw new Refusal(added.error.code, added.error.details);
}

async function keep(bytes: Uint8Array): Promise<KeptFile> {
  try {
    return await keepPaper("skill_evidence", bytes);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error({ err: error }, "the private store did not take a paper of a file of skills");
    throw new Refusal("TEMPORARILY_UNAVAILABLE");
  }
}

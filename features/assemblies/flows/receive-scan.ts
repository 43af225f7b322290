import "server-only";
import { createHash } from "node:crypto";
import { attachScan } from "#features/assemblies/commands/attach-scan.ts";
import { getMeeting } from "#features/assemblies/queries/meetings.ts";
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
import { AdapterError, Refusal } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { log } from "#lib/log/log.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

/** Bytes around a file in a multipart form. */
const aroundFile = 64 * 1024;
const perPerson: Limit = { name: "upload", points: 150, seconds: 3600 };

/**
 * Takes the scan of signed minutes from a plain form: checked for who sends it and where it comes from, read with a hard cap, sealed, and
 * attached. Leads back to the meeting, whatever came of it.
 */
export async function receiveScan(context: Context, request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return new Response(null, { status: 403 });
  const asked = new URL(request.url).searchParams;
  const form = await readForm(request, maxPhotoBytes + aroundFile);
  const text = (name: string) => (typeof form === "string" ? "" : String(form.get(name) ?? "").slice(0, 100));
  const done = await outcome(() => keepAndAttach(context, form, text));
  if (!done.ok && done.error.code === "NOT_FOUND")
    return new Response(null, { status: 404, headers: baseHeaders(servedOverHttps()) });
  const tail = done.ok ? "done=scan" : `problem=${encodeURIComponent(done.error.code)}`;
  const page = `/${localeOr(asked.get("lang"))}/${text("zone") === "studio" ? "studio" : "office"}/meetings`;
  const location = `${page}/${encodeURIComponent(text("meetingId"))}?${tail}#minutes`;
  const headers = { ...baseHeaders(servedOverHttps()), "cache-control": "private, no-store", location };
  return new Response(null, { status: 303, headers });
}

async function keepAndAttach(
  context: Context,
  form: FormData | string,
  text: (name: string) => string,
): Promise<void> {
  const { actor } = context;
  if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
  if (typeof form === "string") throw new Refusal("PHOTO_TOO_LARGE");
  const [meetingId, minutesId] = [text("meetingId"), text("minutesId")];
  if (!isId("meeting", meetingId) || !isId("minutes", minutesId)) throw new Refusal("NOT_FOUND");
  // Before any work on the file: who may not attach anything makes us decode nothing.
  const found = await getMeeting(context, { meetingId });
  if (!found.ok || !found.value.mayConvene) throw new Refusal("NOT_FOUND");
  const sent = form.get("file");
  if (!(sent instanceof Blob) || sent.size === 0) throw new Refusal("PHOTO_NONE");
  if (sent.size > maxPhotoBytes) throw new Refusal("PHOTO_TOO_LARGE");
  await takeTurns([{ limit: perPerson, key: actor.userId }]);
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const file = await keep(bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const attached = await attachScan(context, { minutesId, file, sha256 }).catch(async (error) => {
    await dropFile(file);
    throw error;
  });
  if (attached.ok) return;
  await dropFile(file);
  throw new Refusal(attached.error.code, attached.error.details);
}

async function keep(bytes: Uint8Array): Promise<KeptFile> {
  try {
    return await keepPaper("body_minutes", bytes);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error({ err: error }, "the private store did not take the scan of minutes");
    throw new Refusal("TEMPORARILY_UNAVAILABLE");
  }
}

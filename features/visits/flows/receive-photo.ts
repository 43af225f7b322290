import "server-only";
import { dropFile, type KeptFile, keepPhoto } from "#features/vault/index.ts";
import { attachVisitPhoto } from "#features/visits/commands/attach-photo.ts";
import { getVisit } from "#features/visits/queries/get.ts";
import { env } from "#lib/env.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { readForm } from "#lib/http/read-form.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import { maxPhotoBytes } from "#lib/images/clean-photo.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError, Refusal } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { log } from "#lib/log/log.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

/** Bytes around a file in a multipart form. */
const aroundFile = 64 * 1024;
const perPerson: Limit = { name: "upload", points: 150, seconds: 3600 };
const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
};

/**
 * Takes one photograph of a visit, from a plain form (which is led back to the visit's page) or from a script that accepts JSON:
 * checked for who sends it and where it comes from, read with a hard cap, cleaned of its position, sealed, and then written.
 */
export async function receiveVisitPhoto(
  context: Context,
  request: Request,
  visitId: string,
): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return new Response(null, { status: 403 });
  const given = new URL(request.url).searchParams.get("lang");
  const page = `/${localeOr(given)}/office/visits/${isId("visit", visitId) ? visitId : ""}`;
  const form = await readForm(request, maxPhotoBytes + aroundFile);
  const sent = typeof form === "string" ? null : form.get("file");
  const done = await outcome(() => keepAndAttach(context, visitId, form === "FORM_TOO_LARGE", sent));
  const code = done.ok ? null : done.error.code;
  const headers = { ...baseHeaders(servedOverHttps()), "cache-control": "private, no-store" };
  if ((request.headers.get("accept") ?? "").includes("application/json")) {
    const status = code ? (statuses[code] ?? 422) : 200;
    return Response.json(code ? { ok: false, code } : { ok: true }, { status, headers });
  }
  const location = code ? `${page}?problem=${code}#photos` : `${page}#photos`;
  return new Response(null, { status: 303, headers: { ...headers, location } });
}

async function keepAndAttach(
  context: Context,
  visitId: string,
  tooLarge: boolean,
  sent: FormDataEntryValue | null,
): Promise<void> {
  const { actor } = context;
  if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
  if (!isId("visit", visitId)) throw new Refusal("NOT_FOUND");
  if (tooLarge) throw new Refusal("PHOTO_TOO_LARGE");
  if (!(sent instanceof Blob) || sent.size === 0) throw new Refusal("PHOTO_NONE");
  if (sent.size > maxPhotoBytes) throw new Refusal("PHOTO_TOO_LARGE");
  // Before any work on the picture: who may not see the visit makes us decode nothing.
  const visit = await getVisit(context, { visitId });
  if (!visit.ok) throw new Refusal(visit.error.code);
  if (visit.value.state !== "planned") throw new Refusal("VISIT_OVER");
  await takeTurns([{ limit: perPerson, key: actor.userId }]);
  const file = await keep(new Uint8Array(await sent.arrayBuffer()));
  await attach(context, visitId, file);
}

async function attach(context: Context, visitId: Id<"visit">, file: KeptFile): Promise<void> {
  const attached = await attachVisitPhoto(context, { visitId, file }).catch(async (error) => {
    await dropFile(file);
    throw error;
  });
  if (attached.ok) return;
  await dropFile(file);
  throw new Refusal(attached.error.code);
}

async function keep(bytes: Uint8Array): Promise<KeptFile> {
  try {
    return await keepPhoto("visit", bytes);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error({ err: error }, "the private store did not take a picture");
    throw new Refusal("TEMPORARILY_UNAVAILABLE");
  }
}

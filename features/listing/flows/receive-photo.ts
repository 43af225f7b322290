import "server-only";
import { addPhoto } from "#features/listing/commands/add-photo.ts";
import { dropPhoto } from "#features/listing/flows/drop-photo.ts";
import { type KeptPhoto, keepPhoto, photoFiles } from "#features/listing/flows/keep-photo.ts";
import { myListing } from "#features/listing/queries/my-listing.ts";
import { photosAtMost, pictureViews } from "#features/listing/schema.ts";
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
const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  PHOTO_TOO_LARGE: 413,
  PHOTO_TYPE: 415,
  TEMPORARILY_UNAVAILABLE: 503,
};

/**
 * Takes one photograph of a piece, from a plain form (which is led back to the page of photographs) or from a script that
 * accepts JSON: checked for who sends it and where it comes from, read with a hard cap, cleaned, made into its files, and then
 * written.
 */
export async function receivePhoto(context: Context, request: Request, pieceId: string): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return new Response(null, { status: 403 });
  const given = new URL(request.url).searchParams.get("lang");
  const page = `/${localeOr(given)}/studio/pieces/${isId("piece", pieceId) ? pieceId : ""}/photos`;
  const done = await outcome(() => keepAndAdd(context, pieceId, request));
  const code = done.ok ? null : done.error.code;
  const headers = { ...baseHeaders(servedOverHttps()), "cache-control": "private, no-store" };
  if ((request.headers.get("accept") ?? "").includes("application/json")) {
    const status = code ? (statuses[code] ?? 422) : 200;
    return Response.json(code ? { ok: false, code } : { ok: true }, { status, headers });
  }
  const location = `${page}?${code ? `problem=${code}` : "done=added"}`;
  return new Response(null, { status: 303, headers: { ...headers, location } });
}

async function keepAndAdd(context: Context, pieceId: string, request: Request): Promise<void> {
  const { actor } = context;
  if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
  if (!isId("piece", pieceId)) throw new Refusal("NOT_FOUND");
  // Before a byte of the body is read: whose piece it is not makes us hold and decode nothing.
  const piece = await myListing(context, { pieceId });
  if (!piece.ok) throw new Refusal(piece.error.code);
  await takeTurns([{ limit: perPerson, key: actor.userId }]);
  const form = await readForm(request, maxPhotoBytes + aroundFile);
  if (form === "FORM_TOO_LARGE") throw new Refusal("PHOTO_TOO_LARGE");
  const sent = form === "FORM_UNREADABLE" ? null : form.get("file");
  if (!(sent instanceof Blob) || sent.size === 0) throw new Refusal("PHOTO_NONE");
  if (sent.size > maxPhotoBytes) throw new Refusal("PHOTO_TOO_LARGE");
  const asked = form === "FORM_UNREADABLE" ? null : form.get("view");
  const view = pictureViews.find((known) => known === asked) ?? "front";
  const old = form === "FORM_UNREADABLE" ? null : form.get("replaces");
  const replaces = piece.value.photos.find(({ id }) => id === old)?.id;
  if (!replaces && piece.value.photos.length >= photosAtMost) throw new Refusal("TOO_MANY_PHOTOS");
  const photo = await keep(new Uint8Array(await sent.arrayBuffer()));
  const dropIt = () => dropPhoto({ ...photo, files: photoFiles(photo.storageKey, photo.widths) });
  const added = await addPhoto(context, { pieceId, view, photo, ...(replaces ? { replaces } : {}) }).catch(
    async (error) => {
      await dropIt();
      throw error;
    },
  );
  if (added.ok) return;
  await dropIt();
  throw new Refusal(added.error.code);
}

async function keep(bytes: Uint8Array): Promise<KeptPhoto> {
  try {
    return await keepPhoto(bytes);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error({ err: error }, "a store did not take a photograph");
    throw new Refusal("TEMPORARILY_UNAVAILABLE");
  }
}

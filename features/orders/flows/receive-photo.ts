import "server-only";
import { addOrderPhoto } from "#features/orders/commands/add-photo.ts";
import { dropOrderPhoto, type KeptOrderPhoto, keepOrderPhoto } from "#features/orders/flows/keep-photo.ts";
import { mayAddPhoto } from "#features/orders/queries/may-add-photo.ts";
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
 * Takes one photograph of what is about to leave, from a plain form: checked for who sends it and where it comes from, read with a
 * hard cap, cleaned, sealed, and then written. Leads back to the page it came from (`from`: the studio's, the office's or the
 * hub's) with what was refused.
 */
export async function receiveOrderPhoto(
  context: Context,
  request: Request,
  orderId: string,
): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return new Response(null, { status: 403 });
  const { searchParams } = new URL(request.url);
  const done = await outcome(() => keepAndAdd(context, orderId, request));
  const page = pageOf(localeOr(searchParams.get("lang")), searchParams, orderId);
  const location = `${page}?${done.ok ? "done=photo" : `problem=${done.error.code}`}#photos`;
  const headers = { ...baseHeaders(servedOverHttps()), "cache-control": "private, no-store", location };
  return new Response(null, { status: 303, headers });
}

function pageOf(locale: string, given: URLSearchParams, orderId: string): string {
  const transfer = given.get("hub");
  if (isId("hubTransfer", transfer)) return `/${locale}/office/hub/${transfer}`;
  const desk = given.get("desk") === "office" ? "office" : "studio";
  return `/${locale}/${desk}/orders/${isId("order", orderId) ? orderId : ""}`;
}

async function keepAndAdd(context: Context, orderId: string, request: Request): Promise<void> {
  const { actor } = context;
  if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
  if (!isId("order", orderId)) throw new Refusal("NOT_FOUND");
  // Before a byte of the body is read: whose order it is not makes us hold and decode nothing.
  const order = await mayAddPhoto(context, { orderId });
  if (!order.ok) throw new Refusal(order.error.code);
  await takeTurns([{ limit: perPerson, key: actor.userId }]);
  const form = await readForm(request, maxPhotoBytes + aroundFile);
  if (form === "FORM_TOO_LARGE") throw new Refusal("PHOTO_TOO_LARGE");
  const sent = form === "FORM_UNREADABLE" ? null : form.get("file");
  if (!(sent instanceof Blob) || sent.size === 0) throw new Refusal("PHOTO_NONE");
  if (sent.size > maxPhotoBytes) throw new Refusal("PHOTO_TOO_LARGE");
  const photo = await keep(new Uint8Array(await sent.arrayBuffer()));
  const added = await addOrderPhoto(context, { orderId, photo }).catch(async (error) => {
    await dropOrderPhoto(photo);
    throw error;
  });
  if (added.ok) return;
  await dropOrderPhoto(photo);
  throw new Refusal(added.error.code);
}

async function keep(bytes: Uint8Array): Promise<KeptOrderPhoto> {
  try {
    return await keepOrderPhoto(bytes);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error({ err: error }, "a store did not take a photograph");
    throw new Refusal("TEMPORARILY_UNAVAILABLE");
  }
}

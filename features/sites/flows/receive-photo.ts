import "server-only";
import { addConditionPhoto } from "#features/sites/commands/write-condition.ts";
import { unitFile } from "#features/sites/queries/unit-file.ts";
import { dropFile, type KeptFile, keepPhoto } from "#features/vault/index.ts";
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
 * Takes one photograph for a report of a unit's condition, from a plain form: checked for who sends it and where it comes from, read
 * with a hard cap, cleaned of its position, sealed, and then written. Leads back to the unit's page, whatever came of it.
 */
export async function receiveConditionPhoto(
  context: Context,
  request: Request,
  unitId: string,
): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return new Response(null, { status: 403 });
  const asked = new URL(request.url).searchParams;
  const form = await readForm(request, maxPhotoBytes + aroundFile);
  const done = await outcome(() => keepAndAdd(context, unitId, form));
  const code = done.ok ? null : done.error.code;
  if (code === "NOT_FOUND" || !isId("siteUnit", unitId))
    return new Response(null, { status: 404, headers: baseHeaders(servedOverHttps()) });
  const siteId = done.ok ? done.value : asked.get("site");
  const page = `/${localeOr(asked.get("lang"))}/office/sites/${isId("site", siteId) ? siteId : ""}/units/${unitId}`;
  const location = code ? `${page}?problem=${code}#part-condition` : `${page}?done=photo#part-condition`;
  const headers = { ...baseHeaders(servedOverHttps()), "cache-control": "private, no-store", location };
  return new Response(null, { status: 303, headers });
}

/** Writes the photograph; answers the site the unit is of. */
async function keepAndAdd(context: Context, unitId: string, form: FormData | string): Promise<string> {
  const { actor } = context;
  if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
  if (!isId("siteUnit", unitId)) throw new Refusal("NOT_FOUND");
  if (typeof form === "string") throw new Refusal("PHOTO_TOO_LARGE");
  const sent = form.get("file");
  if (!(sent instanceof Blob) || sent.size === 0) throw new Refusal("PHOTO_NONE");
  if (sent.size > maxPhotoBytes) throw new Refusal("PHOTO_TOO_LARGE");
  // Before any work on the picture: who may not see the unit's file makes us decode nothing.
  const page = await unitFile(context, { unitId });
  if (!page.ok) throw new Refusal(page.error.code);
  const conditionId = form.get("conditionId");
  const isOfUnit = page.value.conditions.some(({ id }) => id === conditionId);
  if (!isId("unitCondition", conditionId) || !isOfUnit) throw new Refusal("NOT_FOUND");
  await takeTurns([{ limit: perPerson, key: actor.userId }]);
  const file = await keep(new Uint8Array(await sent.arrayBuffer()));
  const added = await addConditionPhoto(context, { conditionId, file }).catch(async (error) => {
    await dropFile(file);
    throw error;
  });
  if (added.ok) return page.value.site.id;
  await dropFile(file);
  throw new Refusal(added.error.code);
}

async function keep(bytes: Uint8Array): Promise<KeptFile> {
  try {
    return await keepPhoto("unit_condition", bytes);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error({ err: error }, "the private store did not take a picture");
    throw new Refusal("TEMPORARILY_UNAVAILABLE");
  }
}

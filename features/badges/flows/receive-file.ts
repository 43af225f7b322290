import "server-only";
import { createHash } from "node:crypto";
import { addBadgeFile } from "#features/badges/commands/add-file.ts";
import { getBadge } from "#features/badges/queries/get-badge.ts";
import { dropFile, type KeptFile, keepPaper } from "#features/vault/index.ts";
import { env } from "#lib/env.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { readForm } from "#lib/http/read-form.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
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
 * Takes one file of evidence from a plain form: checked for who sends it and where it comes from, read with a hard cap, its digest
 * taken as it was sent, cleaned, sealed, and written. Leads back to the badge's page, whatever came of it.
 */
export async function receiveBadgeFile(
  context: Context,
  request: Request,
  badgeId: string,
): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return new Response(null, { status: 403 });
  const lang = new URL(request.url).searchParams.get("lang");
  const page = `/${localeOr(lang)}/office/badges/${isId("badge", badgeId) ? badgeId : ""}`;
  const form = await readForm(request, maxPhotoBytes + aroundFile);
  const done = await outcome(() => keepAndAdd(context, badgeId, form));
  const fields = done.ok ? {} : ((done.error.details?.fields ?? {}) as FieldErrors);
  const code = done.ok ? null : (Object.values(fields)[0] ?? done.error.code);
  // The page to lead back to is not there either.
  if (code === "NOT_FOUND")
    return new Response(null, { status: 404, headers: baseHeaders(servedOverHttps()) });
  const text = (name: string) => (typeof form === "string" ? "" : String(form.get(name) ?? "").slice(0, 160));
  // What was typed comes back with the refusal; a chosen file cannot.
  const kept = new URLSearchParams({ title: text("title"), datedOn: text("datedOn") });
  const location = code ? `${page}?problem=${code}&${kept}#evidence` : `${page}?done=evidence#evidence`;
  const headers = { ...baseHeaders(servedOverHttps()), "cache-control": "private, no-store", location };
  return new Response(null, { status: 303, headers });
}

async function keepAndAdd(context: Context, badgeId: string, form: FormData | string): Promise<void> {
  const { actor } = context;
  if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
  if (!isId("badge", badgeId)) throw new Refusal("NOT_FOUND");
  if (typeof form === "string") throw new Refusal("PHOTO_TOO_LARGE");
  const sent = form.get("file");
  if (!(sent instanceof Blob) || sent.size === 0) throw new Refusal("PHOTO_NONE");
  if (sent.size > maxPhotoBytes) throw new Refusal("PHOTO_TOO_LARGE");
  // Before any work on the picture: who may not add to the badge makes us decode nothing.
  const file = await getBadge(context, { badgeId });
  if (!file.ok) throw new Refusal(file.error.code);
  if (!file.value.acts.includes("evidence")) throw new Refusal("BADGE_NOT_PROPOSED");
  await takeTurns([{ limit: perPerson, key: actor.userId }]);
  const bytes = new Uint8Array(await sent.arrayBuffer());
  await add(context, badgeId, form, {
    kept: await keep(bytes),
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
}

async function add(
  context: Context,
  badgeId: Id<"badge">,
  form: FormData,
  { kept, sha256 }: { kept: KeptFile; sha256: string },
): Promise<void> {
  const words = { title: String(form.get("title") ?? ""), datedOn: String(form.get("datedOn") ?? "") };
  const added = await addBadgeFile(context, { badgeId, file: kept, sha256, ...words }).catch(
    async (error) => {
      await dropFile(kept);
      throw error;
    },
  );
  if (added.ok) return;
  await dropFile(kept);
  throw new Refusal(added.error.code, added.error.details);
}

async function keep(bytes: Uint8Array): Promise<KeptFile> {
  try {
    return await keepPaper("badge_evidence", bytes);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error({ err: error }, "the private store did not take a file of evidence");
    throw new Refusal("TEMPORARILY_UNAVAILABLE");
  }
}

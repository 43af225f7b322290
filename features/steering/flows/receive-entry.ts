import "server-only";
import { createHash } from "node:crypto";
import { enterValue } from "#features/steering/commands/enter-value.ts";
import { isManager } from "#features/steering/policy.ts";
import type { Indicator } from "#features/steering/schema.ts";
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
 * Takes an entered value with its evidence from a plain form: checked for who sends it and where it comes from, read with a hard
 * cap, its digest taken as it was sent, cleaned, sealed, and written. Leads back to the chamber's page, whatever came of it.
 */
export async function receiveEntry(context: Context, request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return new Response(null, { status: 403 });
  const locale = localeOr(new URL(request.url).searchParams.get("lang"));
  const form = await readForm(request, maxPhotoBytes + aroundFile);
  const text = (name: string) => (typeof form === "string" ? "" : String(form.get(name) ?? "").slice(0, 600));
  const done = await outcome(() => keepAndEnter(context, form, text));
  const fields = done.ok ? {} : ((done.error.details?.fields ?? {}) as FieldErrors);
  const code = done.ok ? null : (Object.values(fields)[0] ?? done.error.code);
  if (code === "NOT_FOUND")
    return new Response(null, { status: 404, headers: baseHeaders(servedOverHttps()) });
  // What was typed comes back with the refusal; a chosen file cannot.
  const back = new URLSearchParams({ chamber: text("chamberId"), year: text("year").slice(0, 4) });
  if (code)
    for (const [name, value] of [
      ...[["problem", code] as const, ["entered", text("indicator")] as const],
      ...(["quarter", "value", "note"] as const).map((one) => [one, text(one)] as const),
    ])
      back.set(name, value);
  else back.set("done", "entered");
  const location = `/${locale}/office/steering?${back}#entries`;
  const headers = { ...baseHeaders(servedOverHttps()), "cache-control": "private, no-store", location };
  return new Response(null, { status: 303, headers });
}

async function keepAndEnter(
  context: Context,
  form: FormData | string,
  text: (name: string) => string,
): Promise<void> {
  const { actor } = context;
  if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
  if (typeof form === "string") throw new Refusal("PHOTO_TOO_LARGE");
  const chamberId = text("chamberId");
  // Before any work on the file: who may not enter anything makes us decode nothing.
  if (!isId("chamber", chamberId) || !isManager(actor, chamberId)) throw new Refusal("NOT_FOUND");
  const sent = form.get("file");
  if (!(sent instanceof Blob) || sent.size === 0) throw new Refusal("PHOTO_NONE");
  if (sent.size > maxPhotoBytes) throw new Refusal("PHOTO_TOO_LARGE");
  await takeTurns([{ limit: perPerson, key: actor.userId }]);
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const file = await keep(bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const entered = await enterValue(context, {
    ...{ chamberId, file, sha256, indicator: text("indicator") as Indicator },
    ...{ year: text("year"), quarter: text("quarter"), value: text("value"), note: text("note") },
  }).catch(async (error) => {
    await dropFile(file);
    throw error;
  });
  if (entered.ok) return;
  await dropFile(file);
  throw new Refusal(entered.error.code, entered.error.details);
}

async function keep(bytes: Uint8Array): Promise<KeptFile> {
  try {
    return await keepPaper("programme_evidence", bytes);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error({ err: error }, "the private store did not take a file of evidence");
    throw new Refusal("TEMPORARILY_UNAVAILABLE");
  }
}

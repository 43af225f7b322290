import "server-only";
import { addAwardPhoto, addRequestPhoto } from "#features/equipment/commands/add-photo.ts";
import { sendFollowUp } from "#features/equipment/commands/follow-up.ts";
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
import { AdapterError, type FieldErrors, Refusal, type Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { log } from "#lib/log/log.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

/** Bytes around a file in a multipart form. */
const aroundFile = 64 * 1024;
const perPerson: Limit = { name: "upload", points: 150, seconds: 3600 };

type Added = Result<unknown, string>;
/** A photograph of what: whether the actor may add it, asked before anything is decoded, and how it is written. */
type Target = { mayAdd: () => Promise<Result<void, string>>; add: (file: KeptFile) => Promise<Added> };

// Stands for the file while nobody knows yet whether it may be sent.
const noFile = { sealedKey: "" } as KeptFile;

function targetOf(context: Context, id: string, form: FormData): Target | null {
  if (isId("equipmentRequest", id)) {
    const add = (file: KeptFile) => addRequestPhoto(context, { requestId: id, file });
    return { add, mayAdd: () => addRequestPhoto.mayRun(context, { requestId: id, file: noFile }) };
  }
  if (isId("equipmentAward", id)) {
    const add = (file: KeptFile) => addAwardPhoto(context, { awardId: id, file });
    return { add, mayAdd: () => addAwardPhoto.mayRun(context, { awardId: id, file: noFile }) };
  }
  if (!isId("equipmentFollowUp", id)) return null;
  const words = { followUpId: id, sentence: String(form.get("sentence") ?? "") };
  return {
    add: (file) => sendFollowUp(context, { ...words, file }),
    mayAdd: () => sendFollowUp.mayRun(context, { ...words, file: noFile }),
  };
}

/**
 * Takes one photograph of a plain form: of the tool a maker works with, of what was delivered, or of what became of it, with a sentence.
 * Checked for who sends it and where it comes from, read with a hard cap, cleaned of its position, sealed, and then written. Leads back to
 * the page it came from (`back`, below the reader's studio or office), whatever came of it.
 */
export async function receiveEquipmentPhoto(
  context: Context,
  request: Request,
  id: string,
): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return new Response(null, { status: 403 });
  const asked = new URL(request.url).searchParams;
  const form = await readForm(request, maxPhotoBytes + aroundFile);
  const done = await outcome(() => keepAndAdd(context, id, form));
  const fields = done.ok ? {} : ((done.error.details?.fields ?? {}) as FieldErrors);
  const code = done.ok ? null : (Object.values(fields)[0] ?? done.error.code);
  if (code === "NOT_FOUND")
    return new Response(null, { status: 404, headers: baseHeaders(servedOverHttps()) });
  // What was typed comes back with the refusal; a chosen file cannot.
  const sentence = typeof form === "string" ? "" : String(form.get("sentence") ?? "").slice(0, 500);
  const kept = code && sentence ? `&${new URLSearchParams({ sentence })}` : "";
  const location = `/${localeOr(asked.get("lang"))}${backOf(asked)}${code ? `problem=${code}${kept}` : "done=photo"}#part-photo`;
  const headers = { ...baseHeaders(servedOverHttps()), "cache-control": "private, no-store", location };
  return new Response(null, { status: 303, headers });
}

/** The page to go back to, ready for another parameter: one of this slice's, made of ids alone. */
function backOf(asked: URLSearchParams): string {
  const [call, award, workshop] = [asked.get("call"), asked.get("award"), asked.get("workshop")];
  const own = isId("artisan", workshop) ? `workshop=${workshop}&` : "";
  const zone = own ? "studio" : "office";
  if (isId("equipmentAward", award)) return `/${zone}/equipment/awards/${award}?${own}`;
  return `/${zone}/equipment${isId("equipmentCall", call) ? `/${call}` : ""}?${own}`;
}

async function keepAndAdd(context: Context, id: string, form: FormData | string): Promise<void> {
  const { actor } = context;
  if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
  if (typeof form === "string") throw new Refusal("PHOTO_TOO_LARGE");
  const target = targetOf(context, id, form);
  if (!target) throw new Refusal("NOT_FOUND");
  const may = await target.mayAdd();
  if (!may.ok) throw new Refusal(may.error.code, may.error.details);
  const sent = form.get("file");
  if (!(sent instanceof Blob) || sent.size === 0) throw new Refusal("PHOTO_NONE");
  if (sent.size > maxPhotoBytes) throw new Refusal("PHOTO_TOO_LARGE");
  await takeTurns([{ limit: perPerson, key: actor.userId }]);
  const file = await keep(new Uint8Array(await sent.arrayBuffer()));
  const added = await target.add(file).catch(async (error) => {
    await dropFile(file);
    throw error;
  });
  if (added.ok) return;
  await dropFile(file);
  throw new Refusal(added.error.code, added.error.details);
}

async function keep(bytes: Uint8Array): Promise<KeptFile> {
  try {
    return await keepPhoto("equipment_photo", bytes);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error({ err: error }, "the private store did not take a photograph of equipment");
    throw new Refusal("TEMPORARILY_UNAVAILABLE");
  }
}

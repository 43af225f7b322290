import "server-only";
import { replyToInspection } from "#features/quality/commands/reply.ts";
import {
  aroundFile,
  backTo,
  codeOf,
  fromElsewhere,
  keepAll,
  notThere,
  orDrop,
  sentFiles,
} from "#features/quality/flows/upload.ts";
import { getInspection } from "#features/quality/queries/get-inspection.ts";
import { photosAtMost } from "#features/quality/schema.ts";
import { keepPhoto } from "#features/vault/index.ts";
import { readForm } from "#lib/http/read-form.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import { maxPhotoBytes } from "#lib/images/clean-photo.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";

/** Takes a maker's answer with its pictures from a plain form. What was typed comes back with a refusal; a chosen file cannot. */
export async function receiveReply(
  context: Context,
  request: Request,
  inspectionId: string,
): Promise<Response> {
  if (fromElsewhere(request)) return new Response(null, { status: 403 });
  const lang = localeOr(new URL(request.url).searchParams.get("lang"));
  // Before the body is held: whoever may not write here sends nothing.
  if (!isId("inspection", inspectionId) || !(await isOwn(context, inspectionId))) return notThere();
  const form = await readForm(request, photosAtMost * maxPhotoBytes + aroundFile);
  const done = await outcome(() => write(context, inspectionId, form));
  const code = done.ok ? null : codeOf(done.error);
  const page = `/${lang}/studio/quality/${inspectionId}`;
  if (!code) return backTo(`${page}?done=replied#part-answers`);
  const note = typeof form === "string" ? "" : String(form.get("note") ?? "").slice(0, 1000);
  return backTo(`${page}?problem=${code}&${new URLSearchParams({ note })}#part-answers`);
}

async function isOwn(context: Context, inspectionId: Id<"inspection">): Promise<boolean> {
  const seen = await getInspection(context, { inspectionId });
  return seen.ok && seen.value.viewer.isMaker;
}

async function write(
  context: Context,
  inspectionId: Id<"inspection">,
  form: FormData | string,
): Promise<void> {
  if (typeof form === "string") throw new Refusal("PHOTO_TOO_LARGE");
  const note = String(form.get("note") ?? "").trim();
  if (note.length < 3) throw new Refusal("REQUIRED");
  const sent = sentFiles(form, "file");
  if (sent.length > photosAtMost) throw new Refusal("TOO_MANY_PHOTOS");
  const files = await keepAll(context, sent, (bytes) => keepPhoto("inspection", bytes));
  await orDrop(files, () => replyToInspection(context, { inspectionId, note, files }));
}

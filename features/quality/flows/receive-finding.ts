import "server-only";
import { addItemPhoto, markItem } from "#features/quality/commands/mark-item.ts";
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
import { marks } from "#features/quality/schema.ts";
import { keepPhoto } from "#features/vault/index.ts";
import { readForm } from "#lib/http/read-form.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { maxPhotoBytes } from "#lib/images/clean-photo.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";

/**
 * Takes what an inspector found of one item, with a picture if they took one, from a plain form on a phone. The mark and the note are kept
 * first: a picture that is refused loses neither. Leads to the next item, or back to this one with what was wrong.
 */
export async function receiveFinding(
  context: Context,
  request: Request,
  of: { inspectionId: string; itemId: string },
): Promise<Response> {
  if (fromElsewhere(request)) return new Response(null, { status: 403 });
  const lang = localeOr(new URL(request.url).searchParams.get("lang"));
  const page = `/${lang}/office/quality/inspections/${of.inspectionId}`;
  // Before the body is held: whoever may not write here sends nothing.
  const here = await positionOf(context, of);
  if (here === null) return notThere();
  const form = await readForm(request, maxPhotoBytes + aroundFile);
  const done = await outcome(() => write(context, here, form));
  if (!done.ok) return backTo(`${page}?item=${here.position}&problem=${codeOf(done.error)}#item`);
  const goesOn = typeof form !== "string" && form.get("then") === "next" && here.position < here.items;
  return backTo(goesOn ? `${page}?item=${here.position + 1}&done=item#item` : `${page}?done=item#part-items`);
}

type Here = NonNullable<Awaited<ReturnType<typeof positionOf>>>;

/** Where the item stands in an inspection that whoever asks is doing; null for anything else. */
async function positionOf(
  context: Context,
  { inspectionId, itemId }: { inspectionId: string; itemId: string },
) {
  if (!isId("inspection", inspectionId) || !isId("checklistItem", itemId)) return null;
  const seen = await getInspection(context, { inspectionId });
  if (!seen.ok || !seen.value.viewer.mayInspect) return null;
  const item = seen.value.items.find(({ id }) => id === itemId);
  return item ? { inspectionId, itemId, position: item.position, items: seen.value.items.length } : null;
}

async function write(
  context: Context,
  { inspectionId, itemId }: Here,
  form: FormData | string,
): Promise<void> {
  if (typeof form === "string") throw new Refusal("PHOTO_TOO_LARGE");
  const mark = marks.find((known) => known === form.get("mark")) ?? null;
  const note = String(form.get("note") ?? "");
  const marked = await markItem(context, { inspectionId, itemId, mark, note });
  if (!marked.ok) throw new Refusal(marked.error.code, marked.error.details);
  const [sent] = sentFiles(form, "file");
  if (!sent) return;
  const kept = await keepAll(context, [sent], (bytes) => keepPhoto("inspection", bytes));
  const [file] = kept;
  if (file) await orDrop(kept, () => addItemPhoto(context, { inspectionId, itemId, file }));
}

import "server-only";
import { currentContext } from "#features/identity/index.ts";
import { receiveSheet } from "#features/sheets/flows/receive-sheet.ts";
import { maxSheetBytes } from "#features/sheets/schema.ts";
import { env } from "#lib/env.ts";
import { plainText, seeOther } from "#lib/http/plain-answers.ts";
import { readForm } from "#lib/http/read-form.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { type Locale, localeOr } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

/** What a form is besides its file. */
const envelope = 64 * 1024;

/** Answers the form that sends a table of pieces; it works without scripts. Goes on to its page, or back with what is wrong. */
export async function postSheet(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return plainText(403, "Forbidden");
  const form = await readForm(request, maxSheetBytes + envelope);
  const given = form instanceof FormData ? form : new FormData();
  const locale = localeOr(given.get("locale") ?? new URL(request.url).searchParams.get("locale"));
  const artisanId = given.get("artisanId");
  const file = given.get("file");
  if (form === "FORM_TOO_LARGE") return back(locale, "FILE_TOO_LARGE");
  if (!isId("artisan", artisanId)) return plainText(400, "Bad request");
  if (!(file instanceof File) || file.size === 0) return back(locale, "FILE_MISSING");
  if (file.size > maxSheetBytes) return back(locale, "FILE_TOO_LARGE");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const received = await receiveSheet(await currentContext(), { artisanId, fileName: file.name, bytes });
  if (received.ok) return seeOther(`/${locale}/studio/pieces/sheets/${received.value.sheetId}`);
  const { columns } = (received.error.details ?? {}) as { columns?: readonly string[] };
  return back(locale, received.error.code, columns);
}

function back(locale: Locale, error: string, columns: readonly string[] = []): Response {
  const query = new URLSearchParams({ error });
  if (columns.length > 0) query.set("columns", columns.join("."));
  return seeOther(`/${locale}/studio/pieces/sheets?${query}`);
}

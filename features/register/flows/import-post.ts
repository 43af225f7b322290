import "server-only";
import { currentContext } from "#features/identity/index.ts";
import { receiveImport } from "#features/register/flows/import-receive.ts";
import { maxImportBytes } from "#features/register/import-schema.ts";
import { env } from "#lib/env.ts";
import { plainText, seeOther } from "#lib/http/plain-answers.ts";
import { readForm } from "#lib/http/read-form.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { type Locale, localeOr } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

/** What a form is besides its file. */
const envelope = 64 * 1024;

/**
 * Answers the form that sends a registry file; it works without scripts. Goes on to the page of the import, or back to the
 * list with the code of what is wrong and the columns it is about.
 */
export async function postImport(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return plainText(403, "Forbidden");
  const form = await readForm(request, maxImportBytes + envelope);
  const given = form instanceof FormData ? form : new FormData();
  const asked = given.get("locale") ?? new URL(request.url).searchParams.get("locale");
  const locale = localeOr(asked);
  const chamberId = given.get("chamberId");
  const file = given.get("file");
  if (form === "FORM_TOO_LARGE") return back(locale, "FILE_TOO_LARGE");
  if (!isId("chamber", chamberId)) return plainText(400, "Bad request");
  if (!(file instanceof File) || file.size === 0) return back(locale, "FILE_MISSING");
  if (file.size > maxImportBytes) return back(locale, "FILE_TOO_LARGE");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const received = await receiveImport(await currentContext(), { chamberId, fileName: file.name, bytes });
  if (received.ok) return seeOther(`/${locale}/office/registry/${received.value.importId}`);
  const { columns } = (received.error.details ?? {}) as { columns?: readonly string[] };
  return back(locale, received.error.code, columns);
}

function back(locale: Locale, error: string, columns: readonly string[] = []): Response {
  const query = new URLSearchParams({ error });
  if (columns.length > 0) query.set("columns", columns.join("."));
  return seeOther(`/${locale}/office/registry?${query}`);
}

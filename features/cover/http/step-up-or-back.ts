import "server-only";
import { stepUpPath } from "#features/identity/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Failure } from "#lib/kernel/errors.ts";

/** Where a refused form leads: to the second factor when that is too old, 404 for outsiders, else back with the code. */
export function stepUpOrBack({ code }: Failure<string>, locale: Locale): Response {
  if (code === "NOT_FOUND") return new Response("Not found\n", { status: 404 });
  const page = `/${locale}/office/cover`;
  const location =
    code === "STEP_UP_REQUIRED" ? stepUpPath(locale, page) : `${page}?problem=${encodeURIComponent(code)}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

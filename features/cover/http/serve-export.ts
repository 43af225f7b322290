import "server-only";
import { exportFile } from "#features/cover/flows/export-file.ts";
import { stepUpOrBack } from "#features/cover/http/step-up-or-back.ts";
import { env } from "#lib/env.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

/** Answers the button that makes the monthly file: a download that nothing keeps. From our own pages alone. */
export async function serveExport(context: Context, request: Request, locale: Locale): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN))
    return new Response("Forbidden\n", { status: 403 });
  const chamberId = String((await request.formData()).get("chamberId")) as Id<"chamber">;
  const made = await exportFile(context, chamberId);
  if (!made.ok) return stepUpOrBack(made.error, locale);
  const { text, fileName } = made.value;
  return new Response(text, {
    headers: {
      ...baseHeaders(servedOverHttps()),
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
    },
  });
}

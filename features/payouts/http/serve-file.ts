import "server-only";
import { stepUpPath } from "#features/identity/schema.ts";
import { exportBatch } from "#features/payouts/commands/export-batch.ts";
import { env } from "#lib/env.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

/** Answers the button that hands out a batch's file. From our own pages alone: the first time it changes where lines stand. */
export async function serveBatchFile(
  context: Context,
  request: Request,
  { locale, batchId }: { locale: Locale; batchId: string },
): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN))
    return new Response("Forbidden\n", { status: 403 });
  if (!isId("payoutBatch", batchId)) return new Response("Not found\n", { status: 404 });
  const made = await exportBatch(context, { batchId: batchId as Id<"payoutBatch"> });
  if (!made.ok) {
    const { code } = made.error;
    if (code === "NOT_FOUND") return new Response("Not found\n", { status: 404 });
    const page = `/${locale}/federation/payouts/${batchId}`;
    const location = code === "STEP_UP_REQUIRED" ? stepUpPath(locale, page) : `${page}?problem=${code}`;
    return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
  }
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

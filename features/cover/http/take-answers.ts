import "server-only";
import { bringAnswers } from "#features/cover/flows/bring-answers.ts";
import { stepUpOrBack } from "#features/cover/http/step-up-or-back.ts";
import { coverFileBytes } from "#features/cover/schema.ts";
import { env } from "#lib/env.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

// Boundaries and the other fields of the form.
const around = 64 * 1024;

/**
 * Takes the file of answers from its form, which posts here and not to an action because an action takes no more than a
 * megabyte. Leads to the page that shows what the file would change.
 */
export async function takeAnswers(context: Context, request: Request, locale: Locale): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN))
    return new Response("Forbidden\n", { status: 403 });
  const length = Number(request.headers.get("content-length") ?? "0");
  if (length > coverFileBytes + around) return stepUpOrBack({ code: "ANSWERS_TOO_LARGE" }, locale);
  const data = await request.formData();
  const file = data.get("file");
  if (!(file instanceof File) || file.size === 0) return stepUpOrBack({ code: "FILE_REQUIRED" }, locale);
  const chamberId = String(data.get("chamberId")) as Id<"chamber">;
  const brought = await bringAnswers(context, chamberId, new Uint8Array(await file.arrayBuffer()));
  if (!brought.ok) return stepUpOrBack(brought.error, locale);
  const location = `/${locale}/office/cover/answers/${brought.value}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

import { llmsText } from "#lib/seo/llms-text.ts";

export const dynamic = "force-dynamic";

/** What this site is and where its data lies, for language models and whoever writes for them. */
export function GET(): Response {
  return new Response(llmsText({ demonstration: process.env.APP_ENV !== "production" }), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}

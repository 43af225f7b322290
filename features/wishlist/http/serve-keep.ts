import "server-only";
import { currentContext, ensureVisitor } from "#features/identity/index.ts";
import { drop } from "#features/wishlist/commands/drop.ts";
import { keep } from "#features/wishlist/commands/keep.ts";
import { keepLimit } from "#features/wishlist/domain/limits.ts";
import { writeSaved } from "#features/wishlist/http/saved-cookie.ts";
import { env } from "#lib/env.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { readFields } from "#lib/http/read-form.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { takeTurns } from "#lib/rate-limit/limiter.ts";

/**
 * Answers the hearts: a plain form that posts `keep` or `drop` with a piece's serial. Without a script it leads back to where
 * the reader was, at the heart that was pressed; a script (Accept: application/json) gets 204, or the refusal's code. Not a
 * server action: its hidden fields would stand twice on every card of a page that is cached for everybody.
 */
export async function serveKeep(request: Request, locale: Locale): Promise<Response> {
  const asScript = request.headers.get("accept")?.includes("application/json") ?? false;
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return answer(403, {});
  const wish = await readWish(request);
  if (!wish) return answer(400, {});
  const done = await change(request, wish);
  if (done.ok) await writeSaved(done.value.serials);
  if (asScript) return done.ok ? answer(204, {}) : answer(409, { "x-problem": done.error.code });
  const list = `/${locale}/wishlist`;
  if (!done.ok) return answer(303, { location: `${list}?problem=${done.error.code}` });
  const back = pathBefore(request.headers, env().CANONICAL_ORIGIN) ?? list;
  // The note under the heart is shown by its address: the page itself is the same for everybody.
  return answer(303, { location: wish.verb === "keep" ? `${back}#keep-${wish.serial}` : back });
}

type Wish = { verb: "keep" | "drop"; serial: string };

async function readWish(request: Request): Promise<Wish | null> {
  const fields = await readFields(request, 1000);
  if (!fields) return null;
  const [keeps, drops] = [fields.get("keep"), fields.get("drop")];
  if (keeps) return { verb: "keep", serial: keeps };
  return drops ? { verb: "drop", serial: drops } : null;
}

function change(
  request: Request,
  { verb, serial }: Wish,
): Promise<Result<{ serials: string[] }, "WISHLIST_FULL">> {
  return outcome(async () => {
    await takeTurns([{ limit: keepLimit, key: clientAddress(request.headers) }]);
    const context = await keeperContext();
    return unwrap(await (verb === "keep" ? keep : drop)(context, { serial }));
  });
}

/** Who asks; the visitor cookie may have been set just now, after the request's own cookies were read. */
export async function keeperContext(): Promise<Context> {
  const visitorHash = await ensureVisitor();
  const context = await currentContext();
  const { actor } = context;
  return actor.kind === "system" ? context : { ...context, actor: { ...actor, visitorHash } };
}

/** Path and query of the page of ours that a form was on. Null when the browser does not tell. */
function pathBefore(headers: Headers, origin: string): string | null {
  const before = headers.get("referer");
  if (!before || !URL.canParse(before)) return null;
  const url = new URL(before);
  // A path that begins with two slashes would lead to another host.
  const path = `/${url.pathname.replace(/^[/\\]+/, "")}`;
  return url.origin === new URL(origin).origin ? `${path}${url.search}` : null;
}

function answer(status: number, headers: Record<string, string>): Response {
  return new Response(null, { status, headers: { ...headers, "cache-control": "no-store" } });
}

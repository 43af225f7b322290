import "server-only";
import { env } from "#lib/env.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { readFields } from "#lib/http/read-form.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { currencies } from "#lib/money/money.ts";
import { isCountry } from "#lib/places/countries.ts";
import { visitorCookieSeconds, visitorCookies } from "#lib/places/visitor.ts";

/**
 * Keeps the chosen destination and currency in two cookies and leads back to the page the form stood on (303). 403 for a
 * form of another site, 400 for what is no such form. What is no country or currency of ours is left as it was.
 */
export async function chooseVisitor(request: Request): Promise<Response> {
  const origin = env().CANONICAL_ORIGIN;
  if (!mayChoose(request.headers, origin)) return new Response(null, { status: 403 });
  const form = await readFields(request, 2000);
  if (!form) return new Response(null, { status: 400 });
  const headers = new Headers({ "cache-control": "no-store" });
  const destination = form.get("destination");
  const currency = form.get("currency");
  if (isCountry(destination)) headers.append("set-cookie", cookie(visitorCookies.destination, destination));
  if ((currencies as readonly unknown[]).includes(currency))
    headers.append("set-cookie", cookie(visitorCookies.currency, String(currency)));
  headers.set("location", wayBack(request.headers.get("referer"), origin, localeOr(form.get("locale"))));
  return new Response(null, { status: 303, headers });
}

/** Pages that tell their address to nobody post with `Origin: null`; the browser still says where the form stood. */
function mayChoose(headers: Headers, origin: string): boolean {
  return isSameOrigin(headers, origin) || headers.get("sec-fetch-site") === "same-origin";
}

const cookie = (name: string, value: string) =>
  `${name}=${value}; Path=/; Max-Age=${visitorCookieSeconds}; SameSite=Lax${servedOverHttps() ? "; Secure" : ""}`;

/** The page that sent the form, when it is ours; a currency named in its address gives way to the choice. */
export function wayBack(referer: string | null, origin: string, locale: string): string {
  const home = `/${locale}`;
  if (!referer || !URL.canParse(referer)) return home;
  const from = new URL(referer);
  if (from.origin !== origin) return home;
  from.searchParams.delete("currency");
  // A path that begins with two slashes would lead to another host.
  return `/${from.pathname.replace(/^[/\\]+/, "")}${from.search}`;
}

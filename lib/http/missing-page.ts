import { type NextRequest, NextResponse } from "next/server";
import { mayBePage } from "#lib/http/zones.ts";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";

/**
 * Answers an address that no page has (`/fr/xyz`), or one in a language we do not speak (`/xx/pieces`, in the visitor's
 * best language), with the designed page and status 404. Null for every other address. Answered here because Next sends
 * an empty shell for `notFound()` until scripts run.
 */
export function missingPage(request: NextRequest): NextResponse | null {
  const { pathname } = request.nextUrl;
  const first = pathname.split("/")[1] ?? "";
  const locale = localeToSay404In(first, pathname, request.headers);
  if (!locale) return null;
  const url = new URL(`/${locale}/404`, request.url);
  return NextResponse.rewrite(url, { status: 404, request: { headers: request.headers } });
}

function localeToSay404In(first: string, pathname: string, headers: Headers): Locale | null {
  if (isLocale(first)) return mayBePage(pathname) ? null : first;
  // What looks like a language and is none. Anything else gets a language and another look.
  const isForeign = /^[a-z]{2}(-[a-z]{2,4})?$/i.test(first) && !isLocale(first.toLowerCase());
  return isForeign ? bestLocale(headers.get("accept-language")) : null;
}

function bestLocale(acceptLanguage: string | null): Locale {
  const wished = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(";q=");
      return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality ?? "1") };
    })
    .sort((a, b) => b.quality - a.quality);
  return wished.map((wish) => wish.language).find(isLocale) ?? "fr";
}

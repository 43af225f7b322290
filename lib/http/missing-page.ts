import { type NextRequest, NextResponse } from "next/server";
import { isLocale } from "#lib/i18n/locales.ts";

/**
 * Answers an address in a language we do not speak (`/xx/pieces`) with the page for what does not exist, in the
 * visitor's best language. Null for every other address. Redirecting it would send `/xx` to `/fr/xx` and pretend.
 */
export function missingPage(request: NextRequest): NextResponse | null {
  const { pathname } = request.nextUrl;
  const first = pathname.split("/")[1] ?? "";
  if (!/^[a-z]{2}(-[a-z]{2,4})?$/i.test(first) || isLocale(first.toLowerCase())) return null;
  const url = new URL(`/${bestLocale(request.headers.get("accept-language"))}${pathname}`, request.url);
  return NextResponse.rewrite(url, { request: { headers: request.headers } });
}

function bestLocale(acceptLanguage: string | null): string {
  const wished = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(";q=");
      return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality ?? "1") };
    })
    .sort((a, b) => b.quality - a.quality);
  return wished.find((wish) => isLocale(wish.language))?.language ?? "fr";
}

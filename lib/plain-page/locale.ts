import { isLocale, type Locale } from "#lib/i18n/locales.ts";

/** Language of a page without a language in its address: `?lang=`, else what the browser prefers, else French. */
export function localeOf(request: Request): Locale {
  return localeFor(new URL(request.url).searchParams.get("lang"), request.headers.get("accept-language"));
}

/** The same, of what was asked for in the address and what the browser prefers. */
export function localeFor(asked: string | null, accepted: string | null | undefined): Locale {
  if (isLocale(asked)) return asked;
  const preferred = (accepted ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality = "q=1"] = part.trim().split(";");
      return { lang: tag.split("-", 1)[0]?.toLowerCase(), q: Number(/q=([\d.]+)/.exec(quality)?.[1] ?? 1) };
    })
    .sort((a, b) => b.q - a.q);
  return preferred.map(({ lang }) => lang).find(isLocale) ?? "fr";
}

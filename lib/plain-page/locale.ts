import { isLocale, type Locale } from "#lib/i18n/locales.ts";

/** Language of a page without a language in its address: `?lang=`, else what the browser prefers, else French. */
export function localeOf(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get("lang");
  if (isLocale(asked)) return asked;
  const preferred = (request.headers.get("accept-language") ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality = "q=1"] = part.trim().split(";");
      return { lang: tag.split("-", 1)[0]?.toLowerCase(), q: Number(/q=([\d.]+)/.exec(quality)?.[1] ?? 1) };
    })
    .sort((a, b) => b.q - a.q);
  return preferred.map(({ lang }) => lang).find(isLocale) ?? "fr";
}

import "server-only";
import { sanadPath } from "#components/art/wordmark-path.ts";
import { type Html, html, ownMarkup } from "#features/provenance/ui/html.ts";
import { pageStyle } from "#features/provenance/ui/style.ts";
import type { Words } from "#features/provenance/ui/words.ts";
import { directionOf, type Locale, locales } from "#lib/i18n/locales.ts";

const names: Record<Locale, string> = { ar: "العربية", fr: "Français", en: "English" };

/** A whole plain page: no script, one inline style sheet, the three languages as links to the same address. */
export function frame(page: { locale: Locale; t: Words; title: string; path: string; body: Html }): string {
  const { locale, t, path } = page;
  const languages = locales.map((lang) => {
    const here = lang === locale ? html` aria-current="true"` : "";
    return html`<li><a href="${path}?lang=${lang}" lang="${lang}" hreflang="${lang}"${here}>${names[lang]}</a></li>`;
  });
  const mark = ownMarkup(
    `<svg viewBox="0 13 46 22" aria-hidden="true"><path d="${sanadPath}" fill="currentColor"/></svg>`,
  );
  return html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.title} · ${t("page.home")}</title>
<style>${ownMarkup(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#result">${t("page.skip")}</a>
<header>
<a class="brand" href="/${locale}">${mark}<span lang="fr" translate="no">Sanad</span></a>
<nav aria-label="${t("page.languages")}"><ul>${languages}</ul></nav>
</header>
<main id="result">
${page.body}
</main>
</body>
</html>
`.markup;
}

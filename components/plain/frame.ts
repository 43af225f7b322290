import "server-only";
import { sanadPath } from "#components/art/wordmark-path.ts";
import { plainStyle } from "#components/plain/style.ts";
import { directionOf, type Locale, locales } from "#lib/i18n/locales.ts";
import { type Html, html, ownMarkup } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";
import { messages } from "#messages/index.ts";

const names: Record<Locale, string> = { ar: "العربية", fr: "Français", en: "English" };

type Frame = {
  locale: Locale;
  title: string;
  /** Address of the page, to which `?lang=` is added; empty for "this one". */
  path: string;
  body: Html;
  /** Rules of this kind of page, after the common ones. */
  style?: string;
  /** One script of our own, at the end; the policy names it by its hash. */
  script?: string;
};

/** A whole plain page: one inline style sheet, the three languages as links to the same address, and no script it needs. */
export function frame({ locale, title, path, body, style = "", script }: Frame): PlainPage {
  const { brand, nav } = messages[locale].common;
  const languages = locales.map((lang) => {
    const here = lang === locale ? html` aria-current="true"` : "";
    return html`<li><a href="${path}?lang=${lang}" lang="${lang}" hreflang="${lang}"${here}>${names[lang]}</a></li>`;
  });
  const mark = ownMarkup(
    `<svg viewBox="0 13 46 22" aria-hidden="true"><path d="${sanadPath}" fill="currentColor"/></svg>`,
  );
  const sheet = plainStyle + style;
  const { markup } = html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${brand.name}</title>
<style>${ownMarkup(sheet)}</style>
</head>
<body>
<a class="skip" href="#result">${nav.skip}</a>
<header>
<a class="brand" href="/${locale}">${mark}<span lang="fr" translate="no">Sanad</span></a>
<nav aria-label="${nav.languages}"><ul>${languages}</ul></nav>
</header>
<main id="result">
${body}
</main>
${script && html`<script>${ownMarkup(script)}</script>`}
</body>
</html>
`;
  return { markup, style: sheet, ...(script ? { script } : {}) };
}

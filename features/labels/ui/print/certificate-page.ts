import "server-only";
import { createTranslator } from "use-intl/core";
import type { Certificate } from "#features/labels/ui/print/certificate.ts";
import type { Words } from "#features/labels/ui/print/certificate-lines.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import { type Html, html, ownMarkup } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";
import { messages } from "#messages/index.ts";

type Fonts = { latin: string; arabic: string };

/** On a page the border follows the length of the facts, and never lies over them. */
const stretched = (svg: string) => svg.replace("<svg ", '<svg preserveAspectRatio="none" ');

const words = ({ text, lang }: Words): Html =>
  html`<bdi lang="${lang}" dir="${directionOf(lang)}">${text}</bdi>`;

/** A certificate as a page to print, without a script. */
export function certificatePage(
  c: Certificate,
  { pdf, locale, fonts }: { pdf: string; locale: Locale; fonts: Fonts },
): PlainPage {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "labels.certificate" });
  const style = certificateStyle(fonts);
  const { markup } = html`<!doctype html>
<html lang="${c.lang}" dir="${c.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${c.heading}: ${c.title.text}</title>
<style>${ownMarkup(style)}</style>
</head>
<body>
<header class="how"><a href="${pdf}">${t("pdf")}</a><p>${t("print")}</p></header>
<main class="paper">
<div class="frame">${ownMarkup(stretched(c.frame))}</div>
<div class="head">
<div class="seal">${ownMarkup(c.seal)}</div>
${c.chamber.map((name) => html`<p class="chamber">${words(name)}</p>`)}
<p class="heading">${c.heading}</p>
<h1>${words(c.title)}</h1>
</div>
<dl>${c.lines.map(
    ({ label, value }) =>
      html`<div><dt>${label}</dt><dd>${value.map((one, n) => html`${n > 0 && ownMarkup("<br>")}${words(one)}`)}</dd></div>`,
  )}</dl>
<section class="check">
<div class="code">${ownMarkup(c.code.svg)}</div>
<div><p class="now">${c.now}</p><p><a href="${c.address}"><bdi dir="ltr">${c.address}</bdi></a></p>
<p>${c.signed} ${c.entry}</p><p class="small">${c.repeat}</p>
<p class="tiny"><bdi dir="ltr">${c.did}</bdi><br><bdi dir="ltr">${c.digest}</bdi></p>
${c.demonstration && html`<p class="demo">${c.demonstration}</p>`}</div>
</section>
</main>
</body>
</html>
`;
  return { markup, style };
}

function certificateStyle(fonts: Fonts): string {
  return `
@font-face{font-family:Paper;font-weight:160 700;src:url("${fonts.latin}") format("woff2");unicode-range:U+0-FF,U+131,U+152-153,U+2000-206F,U+20AC,U+2122}
@font-face{font-family:Paper;font-weight:160 700;src:url("${fonts.arabic}") format("woff2");unicode-range:U+600-6FF,U+750-77F,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC}
*{box-sizing:border-box;margin:0}
html{color:#1c2529;background:#efe6d6;font:400 16px/1.6 Paper,system-ui,sans-serif;print-color-adjust:exact;-webkit-print-color-adjust:exact}
html:lang(ar){line-height:1.8}
a{color:#1b4f8a;overflow-wrap:anywhere}a:focus-visible{outline:3px solid #1b4f8a;outline-offset:2px}
.how,.paper{max-inline-size:820px;margin-inline:auto}
.how{padding:16px}.how a{display:inline-flex;align-items:center;min-block-size:48px}
.paper{position:relative;background:#fff;padding:clamp(36px,9vw,96px) clamp(24px,9vw,96px);margin-block-end:32px}
.frame{display:none}
.head{text-align:center;margin-block-end:28px}
.seal svg{inline-size:104px;block-size:104px}.chamber{color:#4a5358}
.heading{color:#1b4f8a;font-weight:600;margin-block-start:12px}
h1{font-size:1.75rem;line-height:1.4;font-weight:600}
dl{border-block-start:1px solid #d9d0bf}
dl div{display:grid;grid-template-columns:minmax(8rem,1fr) 3fr;gap:0 16px;padding-block:8px;border-block-end:1px solid #d9d0bf}
dt{color:#4a5358}dd{margin:0;font-weight:600}
.check{display:grid;grid-template-columns:auto 1fr;gap:24px;align-items:center;margin-block-start:32px;padding-block-start:20px;border-block-start:1px solid #1c2529}
.code svg{display:block;inline-size:132px;block-size:132px}
.now,.demo{font-weight:600}.small{font-size:.85rem;color:#4a5358}.tiny{font-size:.7rem;color:#4a5358;overflow-wrap:anywhere}
@media (min-width:760px){.frame{display:block;position:absolute;inset:24px;pointer-events:none}.frame svg{display:block;inline-size:100%;block-size:100%}.paper{padding:128px 88px}}
@media (max-width:520px){dl div,.check{grid-template-columns:1fr}}
@media print{html{background:none;font-size:9.5pt}.how{display:none}.paper{max-inline-size:none;inline-size:210mm;min-block-size:297mm;margin:0;padding:24mm}.frame{display:block;position:absolute;inset:8mm}.frame svg{display:block;inline-size:100%;block-size:100%}}
@page{size:210mm 297mm;margin:0}
`;
}

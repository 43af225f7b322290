import "server-only";
import { createTranslator } from "use-intl/core";
import { qrSvg } from "#components/art/qr-code.ts";
import type { Block, Cell, Label, Sheet, Text } from "#features/documents/domain/sheet.ts";
import { type PrintFonts, printStyle } from "#features/documents/ui/print/style.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import { type Html, html, ownMarkup } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";
import { messages } from "#messages/index.ts";

type DocumentPage = { sheet: Sheet; pdf: string; locale: Locale; fonts: PrintFonts };

/** A sheet as a page to print, without a script. The words around it, which are not printed, are in the reader's language. */
export function documentPage({ sheet, pdf, locale, fonts }: DocumentPage): PlainPage {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "documents.view" });
  const style = printStyle(fonts);
  const { markup } = html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${sheet.title.text}</title>
<style>${ownMarkup(style)}</style>
</head>
<body>
<header class="how"><a href="${pdf}">${t("pdf")}</a><p>${t("print")}</p></header>
<main class="paper ${sheet.paper}" lang="${sheet.lang}" dir="${directionOf(sheet.lang)}">
<div class="head"><div><h1>${words(sheet.title)}</h1>${sheet.title.other && html`<p class="small">${words(sheet.title.other)}</p>`}</div>
<div>${sheet.number && html`<p class="no"><bdi dir="ltr">${sheet.number}</bdi></p>`}<p class="made"><bdi dir="ltr">Sanad · <span lang="ar">سند</span></bdi></p></div></div>
${sheet.blocks.map((block) => html`<section class="block">${drawn(block)}</section>`)}
<footer class="foot">${sheet.foot.map((line) => html`<p>${words(line)}</p>`)}</footer>
</main>
</body>
</html>
`;
  return { markup, style };
}

const words = ({ text, lang }: Text): Html =>
  html`<bdi lang="${lang}" dir="${directionOf(lang)}">${text}</bdi>`;

const name = (label: Label): Html =>
  html`${words(label)}${label.other && html` <span class="small">· ${words(label.other)}</span>`}`;

const list = (lines: readonly Text[]): Html =>
  html`<ul>${lines.map((line) => html`<li>${words(line)}</li>`)}</ul>`;

function drawn(block: Block): Html {
  switch (block.kind) {
    case "facts":
      return html`<dl class="facts">${block.items.map(
        ({ label, value }) => html`<div><dt class="name">${name(label)}</dt><dd>${words(value)}</dd></div>`,
      )}</dl>`;
    case "parties":
      return html`<div class="parties">${block.parties.map(
        ({ label, lines }) => html`<div class="party"><p class="name">${name(label)}</p>${list(lines)}</div>`,
      )}</div>`;
    case "table":
      return table(block);
    case "note":
      return html`${block.label && html`<p class="name">${name(block.label)}</p>`}<p>${words(block.text)}</p>`;
    case "form":
      return html`<div class="form">${block.cells.map(cell)}</div>`;
    case "parcel":
      return html`<div class="parcel"><div class="from">${list(block.from)}${ownMarkup(qrSvg(block.code, { label: block.code }))}</div>
<div class="to" dir="${directionOf(block.to[0]?.lang ?? "fr")}">${list(block.to)}</div>
<p class="code"><bdi dir="ltr">${block.code}</bdi></p><div class="end">${list(block.marks)}</div></div>`;
    case "entries":
      return html`<ul class="entries">${block.items.map(
        ({ code, title, lines }) =>
          html`<li>${ownMarkup(qrSvg(code, { label: title.text }))}<div><p class="entry">${words(title)}</p>${list(lines)}</div></li>`,
      )}</ul>`;
    case "sign":
      return html`<div class="sign"><p class="name">${name(block.label)}</p><i></i></div>`;
  }
}

function table({ columns, rows, totals }: Extract<Block, { kind: "table" }>): Html {
  const at = (n: number) => (columns[n]?.align === "end" ? "end" : "start");
  return html`<div class="wide" tabindex="0" role="group" aria-label="${columns[0]?.label.text ?? ""}"><table><thead><tr>${columns.map(
    ({ label }, n) =>
      html`<th scope="col" class="${at(n)}">${words(label)}${label.other && html`<span class="small second">${words(label.other)}</span>`}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map((value, n) => html`<td class="${at(n)}">${words(value)}</td>`)}</tr>`,
  )}</tbody></table></div>${
    totals.length > 0 &&
    html`<dl class="totals">${totals.map(
      ({ label, value, strong }) =>
        html`<div class="${strong ? "strong" : ""}"><dt>${name(label)}</dt><dd>${words(value)}</dd></div>`,
    )}</dl>`
  }`;
}

function cell({ span, label, lines = [], box }: Cell): Html {
  if (box && label) {
    const mark = box === "ticked" ? "×" : "";
    return html`<div class="cell s${span}"><span class="box">${mark}</span>${name(label)}</div>`;
  }
  const isBlank = lines.length === 1 && lines[0]?.text.trim() === "";
  return html`<div class="cell s${span}">${label && html`<p class="name">${name(label)}</p>`}${
    isBlank ? html`<div class="blank"></div>` : list(lines)
  }</div>`;
}

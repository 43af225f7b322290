import "server-only";
import { backPlace, cuts, sheetsOf } from "#features/cards/domain/print-sheet.ts";
import { backOf, frontOf, type Printed } from "#features/cards/ui/print-card.ts";
import { type PrintFonts, printStyle } from "#features/cards/ui/print-style.ts";
import { cardWords } from "#features/cards/ui/words.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import { type Html, html, ownMarkup } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";

type PrintPage = {
  cards: readonly Printed[];
  /** Cards that were chosen and no longer hold. */
  ended: number;
  locale: Locale;
  fonts: PrintFonts;
};

/** Sheets of cards, front and back by turns, with words for the screen that are not printed. */
export function printPage({ cards, ended, locale, fonts }: PrintPage): PlainPage {
  const t = cardWords(locale);
  const style = printStyle(fonts);
  const sheets = sheetsOf(cards);
  const faceless = cards.filter(({ photo }) => photo === null).length;
  const how =
    cards.length === 0
      ? html`<p class="care">${t("print.none")}</p>`
      : html`<p>${t("print.count", { count: cards.length, sheets: sheets.length })}</p>
<ol><li>${t("print.step1")}</li><li>${t("print.step2")}</li><li>${t("print.step3")}</li></ol>
${ended > 0 && html`<p class="care">${t("print.ended", { count: ended })}</p>`}
${faceless > 0 && html`<p class="care">${t("print.noPhoto", { count: faceless })}</p>`}`;
  const papers = sheets.map((given, n) => {
    const front = given.map((printed, index) => sideAt(index, frontOf(printed)));
    const back = given.map((printed, index) => sideAt(backPlace(index), backOf(printed)));
    return html`${paper(t("print.front", { n: n + 1 }), front)}${paper(t("print.reverse", { n: n + 1 }), back)}`;
  });
  const { markup } = html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t("print.title")}</title>
<style>${ownMarkup(style)}</style>
</head>
<body>
<main>
<header class="how">
<h1>${t("print.title")}</h1>
${how}
<a href="/${locale}/office/cards">${t("print.back")}</a>
</header>
<div class="paper" tabindex="0" role="group" aria-label="${t("print.title")}">${papers}</div>
</main>
</body>
</html>
`;
  return { markup, style };
}

function paper(label: string, sides: readonly Html[]): Html {
  return html`<section class="sheet" aria-label="${label}">${marks}${sides}</section>`;
}

function sideAt(place: number, side: Html): Html {
  return html`<article class="side place-${place}">${side}</article>`;
}

/** Short lines in the margin, in line with every edge of the cards. */
const marks = ownMarkup(
  [
    ...cuts().across.map((_, n) => `<i class="cut v v${n} t"></i><i class="cut v v${n} b"></i>`),
    ...cuts().down.map((_, n) => `<i class="cut h h${n} s"></i><i class="cut h h${n} e"></i>`),
  ].join(""),
);

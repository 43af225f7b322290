import "server-only";
import { qrSvg } from "#components/art/qr-code.ts";
import { formatDate } from "#components/format/date.ts";
import { plainStyle } from "#components/plain/style.ts";
import { code, dayOf, said } from "#components/plain/words.ts";
import { codeInGroups, printedAddress } from "#features/cards/domain/card-address.ts";
import type { CardDto } from "#features/cards/schema.ts";
import { cardWords } from "#features/cards/ui/words.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { html, ownMarkup } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";
import { messages } from "#messages/index.ts";

type ShownCard = {
  card: CardDto;
  photo: string | null;
  chamberName: LocalizedText;
  origin: string;
  at: Date;
  locale: Locale;
};

const style = `${plainStyle}
body{max-inline-size:32rem;padding-block:16px;text-align:center}
.qr svg{display:block;inline-size:min(100%,24rem);block-size:auto;margin-inline:auto}
.who{display:flex;gap:16px;align-items:center;justify-content:center;margin-block:16px;text-align:start}
.who img{inline-size:96px;block-size:120px;object-fit:cover;border-radius:4px}
h1{font-size:1.5rem}dl{text-align:start}.big{font-size:1.125rem;font-weight:600}
`;

/**
 * A card filling a phone, whole in one file: picture and code are inside, nothing is fetched. Kept on the phone it opens
 * without a connection and says of which moment it is.
 */
export function showCardPage({ card, photo, chamberName, origin, at, locale }: ShownCard): PlainPage {
  const t = cardWords(locale);
  const row = (term: string, value: unknown) => html`<div><dt>${term}</dt><dd>${value as string}</dd></div>`;
  const { markup } = html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t("mine.title")} · ${messages[locale].common.brand.name}</title>
<style>${ownMarkup(style)}</style>
</head>
<body>
<main>
<div class="qr">${ownMarkup(qrSvg(printedAddress(origin, card.code), { label: t("mine.alt") }))}</div>
<p class="big">${code(codeInGroups(card.code))}</p>
<div class="who">${photo && html`<img src="${photo}" alt="" width="96" height="120">`}<div><h1>${said(card.holderName, locale)}</h1><p>${said(card.trade, locale)}</p></div></div>
<dl>
${row(t("mine.validUntil"), dayOf(card.validUntil, locale))}
${row(t("mine.registryNumber"), code(card.registryNumber))}
${row(t("mine.number"), code(card.number))}
${row(t("check.chamber"), said(chamberName, locale))}
</dl>
<p class="small">${t("mine.offline", { when: formatDate(at, locale, "dateTime") })}</p>
<p class="actions"><a href="${origin}/${locale}/studio/card">${t("mine.back")}</a></p>
</main>
</body>
</html>
`;
  return { markup, style };
}

import "server-only";
import { createHash } from "node:crypto";
import { guillocheSvg } from "#components/art/guilloche.ts";
import { qrSvg } from "#components/art/qr-code.ts";
import { codeInGroups, printedAddress } from "#features/cards/domain/card-address.ts";
import type { PrintCard } from "#features/cards/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Html, html, ownMarkup } from "#lib/plain-page/html.ts";
import { messages } from "#messages/index.ts";

/** What a card is printed from: the card, its picture inside the page, and the site its code leads to. */
export type Printed = { card: PrintCard; photo: string | null; origin: string };

const [ar, fr] = [messages.ar.cards.print.card, messages.fr.cards.print.card];

const arabic = (text: string) => html`<span lang="ar" dir="rtl">${text}</span>`;
const latin = (text: string) => html`<span lang="fr" dir="ltr">${text}</span>`;
/** A day in figures: the same in both scripts. */
const figures = (day: string) => day.split("-").reverse().join("/");

const demonstration = html`<div class="demo">${latin(fr.demonstration)} · ${arabic(ar.demonstration)}</div>`;

/** The side with the face: who, which trade, which number, until when, and the code. Arabic and French, as printed cards are. */
export function frontOf({ card, photo, origin }: Printed): Html {
  const { chamberName, trade } = card;
  return html`<div class="ground"><div class="band">
<span lang="fr" dir="ltr"><b>${fr.title}</b><small>${chamberName.fr}</small></span>
<span lang="ar" dir="rtl"><b>${ar.title}</b><small>${chamberName.ar}</small></span>
</div><div class="edge"></div>${card.isDemonstration && demonstration}</div>
${
  photo
    ? html`<img class="photo" src="${photo}" alt="">`
    : html`<div class="photo none"><span>${arabic(ar.photoMissing)}<br>${latin(fr.photoMissing)}</span></div>`
}
<div class="who">
${card.holderName.ar && html`<b lang="ar" dir="rtl">${card.holderName.ar}</b>`}
${card.holderName.fr && html`<b lang="fr" dir="ltr">${card.holderName.fr}</b>`}
<div class="trade">${inLatin(trade)}${inArabic(trade)}</div>
</div>
<div class="no"><small>${latin(fr.number)} · ${arabic(ar.number)}</small><b>${card.number}</b></div>
<dl class="facts">
<div><dt>${latin(fr.nia)}${arabic(ar.nia)}</dt><dd>${card.registryNumber}</dd></div>
<div><dt>${latin(fr.validUntil)}${arabic(ar.validUntil)}</dt><dd>${figures(card.validUntil)}</dd></div>
</dl>
<div class="kind">${latin(messages.fr.artisan.kind[card.kind])}${arabic(messages.ar.artisan.kind[card.kind])}</div>
<div class="code">${ownMarkup(qrSvg(printedAddress(origin, card.code)))}</div>`;
}

/** The other side: what the card is worth, where it is checked and brought back, and a rosette of its own code. */
export function backOf({ card, origin }: Printed): Html {
  const address = `${new URL(origin).host}/card-check`;
  const seal = guillocheSvg(createHash("sha256").update(card.code).digest("hex"));
  const line = (key: "rule1" | "rule2" | "rule3") => html`<p lang="ar" dir="rtl">${ar[key]}</p>
<p lang="fr" dir="ltr">${fr[key]}</p>`;
  return html`<div class="ground">${card.isDemonstration && demonstration}</div>
<div class="rules">${line("rule1")}${line("rule2")}${line("rule3")}</div>
<div class="contact">
<div><b lang="fr" dir="ltr">${card.chamberName.fr}</b><b lang="ar" dir="rtl">${card.chamberName.ar}</b></div>
${card.chamberAddress && html`<div>${inLatin(card.chamberAddress)}${inArabic(card.chamberAddress)}</div>`}
<div dir="ltr">${[card.chamberPhone, card.chamberEmail].filter(Boolean).join(" · ")}</div>
</div>
<div class="seal">${ownMarkup(seal)}</div>
<div class="typed">${arabic(ar.check)}<br>${latin(fr.check)}<br><span dir="ltr">${address}</span><b>${codeInGroups(card.code)}</b></div>`;
}

function inArabic(text: LocalizedText): Html | string {
  return text.ar ? arabic(text.ar) : "";
}

function inLatin(text: LocalizedText): Html | string {
  return latin(text.fr || text.en || "");
}

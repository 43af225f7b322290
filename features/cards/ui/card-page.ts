import "server-only";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { frame } from "#components/plain/frame.ts";
import { type IconName, icon } from "#components/plain/icons.ts";
import { listenButton, listenScript } from "#components/plain/listen.ts";
import { code, dayOf, said } from "#components/plain/words.ts";
import { type ShownVerdict, showsPhoto } from "#features/cards/domain/verdict.ts";
import type { CheckedCard } from "#features/cards/queries/check-card.ts";
import { checkStyle } from "#features/cards/ui/check-style.ts";
import { type CardWords, cardWords } from "#features/cards/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Html, html } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";
import { messages } from "#messages/index.ts";

type Seen = {
  card: CheckedCard;
  verdict: ShownVerdict;
  checkedAt: Date;
  locale: Locale;
  /** The checks of the card's signed form, where there is one. */
  checks: Html | null;
};
type Shown = Seen & { t: CardWords };

const looks: Record<ShownVerdict["kind"], { tone: string; mark: IconName }> = {
  valid: { tone: "good", mark: "tick" },
  expired: { tone: "care", mark: "clock" },
  suspended: { tone: "care", mark: "pause" },
  revoked: { tone: "bad", mark: "cross" },
  lost: { tone: "bad", mark: "alert" },
  replaced: { tone: "none", mark: "swap" },
  forged: { tone: "bad", mark: "cross" },
};

/** The page behind a card's code: the verdict first, then what the card shows. Complete without scripts. */
export function cardPage(seen: Seen): PlainPage {
  const { card, verdict, locale } = seen;
  const t = cardWords(locale);
  const shown = { ...seen, t };
  const withPhoto = showsPhoto(verdict);
  const body = html`<p class="eyebrow">${t("check.heading")}</p>
${verdictOf(shown)}
<div class="two${withPhoto ? "" : " alone"}">
${withPhoto && photoOf(shown)}
${factsOf(shown)}
</div>
${seen.checks}
${misuseOf(shown)}`;
  const title = `${t(`check.${verdict.kind}Word`)} · ${t("check.title", { number: isolate(card.number) })}`;
  return frame({ locale, title, path: "", body, style: checkStyle, script: listenScript });
}

function verdictOf({ verdict, checkedAt, locale, t }: Shown): Html {
  const { kind, on } = verdict;
  const { tone, mark } = looks[kind];
  const holds = kind === "valid";
  return html`<div class="verdict ${tone} ${kind}">${!holds && html`<div class="tape"></div>`}${icon(mark)}<div>
<p class="word" data-say>${t(`check.${kind}Word`)}</p>
<h1 data-say>${t(`check.${kind}`, { date: dayOf(on, locale) })}</h1>
${!holds && html`<p class="refuse" data-say>${t("check.refuse")}</p>`}
${kind === "lost" && html`<p data-say>${t("check.found")}</p>`}
<p class="small">${t("check.checkedAt", { when: formatDate(checkedAt, locale, "dateTime") })}</p>
${listenButton({ listen: t("check.listen"), noVoice: t("check.noVoice") })}
</div></div>`;
}

function photoOf({ card, t }: Shown): Html {
  if (!card.hasPhoto) return html`<p class="small">${t("check.noPhoto")}</p>`;
  return html`<figure>
<img src="/c/${card.code}/photo" alt="${t("check.photoAlt")}" width="240" height="300">
<figcaption><span class="question" data-say>${t("check.question")}</span><span>${t("check.hint")}</span></figcaption>
</figure>`;
}

function factsOf({ card, locale, t }: Shown): Html {
  const row = (term: string, value: Html | null | false) =>
    value && html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
  const dates = { from: dayOf(card.validFrom, locale), until: dayOf(card.validUntil, locale) };
  const hasTrade = Object.values(card.trade).some(Boolean);
  return html`<section aria-labelledby="holder">
<h2 id="holder">${t("check.holder")}</h2>
<dl>
${row(t("check.name"), inBothScripts(card.holderName, locale))}
${row(t("check.trade"), hasTrade && said(card.trade, locale))}
${row(t("check.category"), html`${messages[locale].artisan.kind[card.kind]}`)}
${row(t("check.registryNumber"), code(card.registryNumber))}
${row(t("check.number"), code(card.number))}
${row(t("check.chamber"), said(card.chamberName, locale))}
${row(t("check.validity"), html`${t("check.from", dates)}`)}
</dl>
<p class="small">${t("check.only")}</p>
${card.isDemonstration && html`<p class="label">${t("check.demonstration")}</p>`}
</section>`;
}

/** A name as the card has it: in the reader's script, and under it in the other. */
function inBothScripts(name: LocalizedText, locale: Locale): Html {
  const other = locale === "ar" ? "fr" : "ar";
  const second = name[other];
  return html`${said(name, locale)}${second && name[locale] && html`<span class="second">${said({ [other]: second }, locale)}</span>`}`;
}

function misuseOf({ card, locale, t }: Shown): Html {
  const { chamberPhone, chamberEmail } = card;
  const reach = html`${said(card.chamberName, locale)}
${chamberPhone && html`<br>${t("check.phone")} <a href="tel:${chamberPhone.replace(/[^+\d]/g, "")}">${code(chamberPhone)}</a>`}
${chamberEmail && html`<br>${t("check.email")} <a href="mailto:${chamberEmail}">${code(chamberEmail)}</a>`}`;
  return html`<section aria-labelledby="misuse">
<h2 id="misuse">${t("check.misuse")}</h2>
<p>${t("check.misuseText")}</p>
<p>${reach}</p>
<p class="actions"><a href="/${locale}/card-check">${t("check.another")}</a></p>
</section>`;
}

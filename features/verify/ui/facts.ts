import "server-only";
import { formatDate } from "#components/format/date.ts";
import { formatNumber, isolate } from "#components/format/number.ts";
import { code, said, when } from "#components/plain/words.ts";
import { comma, type Shown } from "#features/verify/ui/shown.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Html, html } from "#lib/plain-page/html.ts";
import { messages } from "#messages/index.ts";

const row = (term: string, value: Html | "" | null | false) =>
  value && html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

/** The piece and its maker, in the signed words where there are any. */
export function factsOf({ seen, locale, t }: Shown): Html {
  const { shown } = seen;
  const list = (names: readonly LocalizedText[]) =>
    names.length > 0 &&
    html`${names.map((name, n) => html`${n > 0 ? comma(locale) : ""}${said(name, locale)}`)}`;
  const materials = shown.materials.map(({ name, share, lot }) => {
    const more = [
      share !== null && t("facts.share", { share: formatNumber(share, locale) }),
      lot && t("facts.lot", { lot: isolate(lot) }),
    ].filter((each): each is string => Boolean(each));
    return html`<li>${said(name, locale)}${more.map((each) => `${comma(locale)}${each}`)}</li>`;
  });
  const place = html`${said(shown.town, locale)}${comma(locale)}${said(shown.region, locale)}`;
  const month = shown.madeIn && /^\d{4}-\d{2}$/.test(shown.madeIn) && shown.madeIn;
  const portrait =
    seen.portraitKey &&
    html`<img class="portrait" src="/media/${seen.portraitKey}-320.webp" alt="" width="64" height="80" loading="lazy">`;
  return html`<section aria-labelledby="piece">
<h2 id="piece" data-say>${said(shown.title, locale)}</h2>
<dl>
${row(t("facts.maker"), html`${portrait}${said(shown.maker, locale)}`)}
${row(t("facts.standing"), html`${messages[locale].register.standings[seen.makerState]}`)}
${row(t("facts.master"), shown.underMaster && (shown.master ? said(shown.master, locale) : html`${t("facts.masterUnnamed")}`))}
${row(t("facts.craft"), said(shown.craft, locale))}
${row(t("facts.place"), place)}
${row(t("facts.month"), month && html`${formatDate(`${month}-15T12:00:00Z`, locale, "month")}`)}
${row(t("facts.materials"), shown.materials.length > 0 && html`<ul class="facts">${materials}</ul>`)}
${row(t("facts.techniques"), list(shown.techniques))}
${row(t("facts.hours"), shown.hours !== null && html`${formatNumber(shown.hours, locale)}`)}
${row(t("facts.serial"), code(seen.serial))}
${row(t("facts.gtin"), shown.gtin && code(shown.gtin))}
</dl>
${seen.isDemonstration && html`<p class="small">${t("facts.demonstration")}</p>`}
</section>`;
}

/** Whose word it is, under which name, since when, and who holds the key. */
export function whoSaysSo({ seen, locale, t }: Shown): Html | null {
  const { checked, shown } = seen;
  if (!checked) return null;
  return html`<section aria-labelledby="who">
<h2 id="who">${t("who.title")}</h2>
<dl>
${row(t("who.chamber"), said(seen.chamber.name, locale))}
${row(t("who.did"), checked.issuerDid !== "" && code(checked.issuerDid))}
${row(t("who.signedOn"), shown.signedOn && when(shown.signedOn, locale))}
${row(t("who.officers"), shown.officers > 0 && html`${t("who.officersText", { count: shown.officers })}`)}
</dl>
<p class="small">${t("who.keys")}</p>
</section>`;
}

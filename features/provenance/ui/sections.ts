import "server-only";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { type IconName, icon } from "#components/plain/icons.ts";
import { code, dayOf, inSentence, said, when } from "#components/plain/words.ts";
import type { BadgeFacts, CheckState } from "#features/provenance/domain/verdict.ts";
import type { Words } from "#features/provenance/ui/words.ts";
import type { PieceVerification } from "#features/provenance/verification/verify-piece.ts";
import { lists } from "#features/register/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Html, html } from "#lib/plain-page/html.ts";

export type Shown = { seen: PieceVerification; locale: Locale; t: Words; path: string };

function comma(locale: Locale): string {
  return locale === "ar" ? "، " : ", ";
}

const marks: Record<CheckState, { tone: string; mark: IconName }> = {
  passed: { tone: "good", mark: "tick" },
  failed: { tone: "bad", mark: "cross" },
  unknown: { tone: "none", mark: "question" },
};

export function pictureOf({ seen, locale, t }: Shown): Html {
  if (!seen.image) return html`<p class="small">${t("photo.none")}</p>`;
  // The smallest size is enough here, and keeps the page light on a slow line.
  const width = Math.min(...seen.image.webp);
  const alt = t("photo.alt", { title: inSentence(seen.shown.title, locale) });
  const label = seen.image.isDemonstration && html`<span class="label">${t("photo.demonstration")}</span>`;
  return html`<figure>
<img src="/media/${seen.image.key}-${width}.webp" alt="${alt}" width="320" height="400">
<figcaption>${label}<span class="question">${t("photo.question")}</span><span>${t("photo.hint")}</span></figcaption>
</figure>`;
}

export function factsOf({ seen, locale, t }: Shown): Html {
  const { shown } = seen;
  const row = (term: string, value: Html | null) =>
    value && html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
  const materials = shown.materials.map(
    (name, n) => html`${n > 0 ? comma(locale) : ""}${said(name, locale)}`,
  );
  const place = html`${said(shown.town, locale)}${comma(locale)}${said(shown.region, locale)}`;
  return html`<section aria-labelledby="piece">
<h2 id="piece">${said(shown.title, locale)}</h2>
<dl>
${row(t("facts.maker"), said(shown.maker, locale))}
${row(t("facts.craft"), said(shown.craft, locale))}
${row(t("facts.place"), place)}
${row(t("facts.materials"), html`${materials}`)}
${row(t("facts.serial"), code(seen.serial))}
${row(t("facts.chamber"), said(seen.chamber.name, locale))}
${row(t("facts.signedOn"), seen.signedOn ? when(seen.signedOn, locale) : null)}
${row(t("facts.did"), seen.issuerDid ? code(seen.issuerDid) : null)}
</dl>
${seen.isDemonstration && html`<p class="small">${t("facts.demonstration")}</p>`}
</section>`;
}

export function badgesOf({ seen, locale, t }: Shown): Html {
  const items = seen.badges.map((badge) => html`<li>${badgeOf(badge, locale, t)}</li>`);
  return html`<section aria-labelledby="badges">
<h2 id="badges">${t("badges.title")}</h2>
${items.length > 0 ? html`<ul class="list">${items}</ul>` : html`<p>${t("badges.none")}</p>`}
</section>`;
}

const badgeTone = { active: "good", revoked: "bad", expired: "none" } as const;
const claims = ["endangered_craft", "trained_by_master", "workshop_checked", "piece_inspected"] as const;

function badgeOf(badge: BadgeFacts, locale: Locale, t: Words): Html {
  const claim = claims.find((known) => known === badge.claim);
  const dates = {
    from: dayOf(badge.issuedAt, locale),
    to: dayOf(badge.state === "revoked" ? badge.revokedAt : badge.expiresAt, locale),
    chamber: inSentence(badge.chamberName, locale),
  };
  return html`<p><strong>${claim ? t(`badges.claims.${claim}`) : badge.claim}</strong>${comma(locale)}<span class="pill ${badgeTone[badge.state]}">${t(`badges.state.${badge.state}`)}</span></p>
<p>${said(badge.note, locale)}</p>
<p class="small">${t(`badges.${badge.state}Dates`, dates)}</p>
${badge.reason && html`<p class="small">${t("verdict.reason")} ${said(badge.reason, locale)}</p>`}`;
}

export function checksOf({ seen, locale, t }: Shown): Html {
  const { checks, log } = seen;
  const chamber = inSentence(seen.chamber.name, locale);
  const place = { n: formatNumber((log.index ?? 0) + 1, locale), m: formatNumber(log.size ?? 0, locale) };
  const listTime = seen.listSignedAt ? formatDate(seen.listSignedAt, locale, "dateTime") : null;
  const row = (name: keyof typeof checks, text: string | false) => {
    const { tone, mark } = marks[checks[name]];
    return html`<li class="check ${tone}">${icon(mark)}<div>
<p><strong>${t(`checks.${name}`)}</strong>${comma(locale)}<span class="state">${t(`checks.state.${checks[name]}`)}</span></p>
${text && html`<p>${text}</p>`}</div></li>`;
  };
  return html`<section aria-labelledby="checks">
<h2 id="checks">${t("checks.title")}</h2>
<p class="small">${t("page.checkedAt", { when: formatDate(seen.checkedAt, locale, "dateTime") })}</p>
<ul class="list">
${row("signature", checks.signature === "passed" && t("checks.signatureText"))}
${row("issuer", checks.issuer === "passed" && t("checks.issuerText", { chamber }))}
${row("status", listTime ? t("checks.statusText", { when: listTime }) : t("checks.statusNone"))}
${row("log", log.index === null ? t("checks.logNone") : t("checks.logText", place))}
</ul>
</section>`;
}

export function limitsOf({ t }: Shown): Html {
  return html`<section aria-labelledby="limits">
<h2 id="limits">${t("limits.title")}</h2>
<ul class="plain">
<li>${t("limits.copy")}</li>
<li>${t("limits.resale")}</li>
<li>${t("limits.price")}</li>
<li>${t("limits.platform")}</li>
</ul>
</section>`;
}

export function filesOf({ seen, t, path }: Shown): Html {
  const chamber = encodeURIComponent(seen.chamber.key);
  const file = (href: string, name: string) => html`<li><a href="${href}">${name}</a></li>`;
  const signed = seen.digest !== null;
  return html`<section aria-labelledby="files">
<h2 id="files">${t("files.title")}</h2>
<ul class="files">
${signed && file(`${path}/credential.json`, t("files.credential"))}
${signed && file(`${path}/record.tlog-proof`, t("files.proof"))}
${file(`/did/${chamber}/did.json`, t("files.did"))}
${signed && file(`/status/${chamber}/revocation`, t("files.status"))}
${file("/log/checkpoint", t("files.checkpoint"))}
</ul>
</section>`;
}

export function helpOf({ seen, locale, t }: Shown): Html {
  const link = (kind: "pieces" | "artisans", slug: string | undefined, name: string) =>
    slug && html`<a href="/${locale}/${kind}/${encodeURIComponent(slug)}">${name}</a>`;
  const maker = lists(seen.makerState) ? seen.slugs.artisan[locale] : undefined;
  return html`<section aria-labelledby="help">
<h2 id="help">${t("help.title")}</h2>
<p>${t("help.text")}</p>
<p class="actions">${link("pieces", maker && seen.slugs.piece[locale], t("help.piece"))}
${link("artisans", maker, t("help.maker"))}
<a href="/${locale}">${t("help.shop")}</a></p>
</section>`;
}

import "server-only";
import { dayOf, inSentence, said } from "#components/plain/words.ts";
import type { BadgeFacts } from "#features/verify/domain/verdict.ts";
import { comma, type Shown } from "#features/verify/ui/shown.ts";
import type { Words } from "#features/verify/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Html, html } from "#lib/plain-page/html.ts";
import { messages } from "#messages/index.ts";

export function badgesOf({ seen, locale, t }: Shown): Html {
  const items = seen.badges.map((badge) => html`<li>${badgeOf(badge, locale, t)}</li>`);
  return html`<section aria-labelledby="badges">
<h2 id="badges">${t("badges.title")}</h2>
${items.length > 0 ? html`<ul class="list">${items}</ul>` : html`<p>${t("badges.none")}</p>`}
</section>`;
}

const tones = { active: "good", suspended: "care", revoked: "bad", expired: "none" } as const;

function badgeOf(badge: BadgeFacts, locale: Locale, t: Words): Html {
  const claims: Readonly<Record<string, string>> = messages[locale].badges.claims;
  const dates = {
    from: dayOf(badge.issuedAt, locale),
    to: dayOf(badge.state === "revoked" ? badge.revokedAt : badge.expiresAt, locale),
    chamber: inSentence(badge.chamberName, locale),
  };
  return html`<p><strong>${claims[badge.claim] ?? badge.claim}</strong>${comma(locale)}<span class="pill ${tones[badge.state]}">${t(`badges.state.${badge.state}`)}</span></p>
<p>${said(badge.note, locale)}</p>
<p class="small">${t(`badges.${badge.state}Dates`, dates)}</p>
${badge.reason && html`<p class="small">${t("reason")} ${said(badge.reason, locale)}</p>`}`;
}

import "server-only";
import { formatNumber } from "#components/format/number.ts";
import { placeName } from "#components/format/place.ts";
import { icon } from "#components/plain/icons.ts";
import { dayOf, inSentence } from "#components/plain/words.ts";
import { comma, type Shown } from "#features/verify/ui/shown.ts";
import { type Html, html } from "#lib/plain-page/html.ts";

/** Places named at most; the others are counted together. */
const mostPlaces = 6;

/** What became of this label: where it was scanned, and whether an owner claimed the piece. */
export function labelOf({ seen, locale, t, path }: Shown): Html {
  const { scans, claim } = seen;
  const named = scans.places.slice(0, mostPlaces).map(({ region, name, count }) => {
    const place = name ? inSentence(name, locale) : placeName(region, locale) || t("label.unknownPlace");
    return t("label.place", { place, count: formatNumber(count, locale) });
  });
  const facts = {
    count: scans.total,
    date: dayOf(scans.firstOn && `${scans.firstOn}T12:00:00Z`, locale),
    places: named.join(comma(locale)),
  };
  const warning =
    claim?.contestedAt &&
    html`<p class="check bad">${icon("alert")}<strong>${t("label.contested", { date: dayOf(claim.contestedAt, locale) })}</strong></p>`;
  return html`<section aria-labelledby="label">
<h2 id="label">${t("label.title")}</h2>
${warning}
<p>${scans.total > 0 ? t("label.scanned", facts) : t("label.neverScanned")}</p>
<p class="small">${t("label.scanHint")}</p>
<p>${claim ? t("label.claimed", { date: dayOf(claim.claimedAt, locale) }) : t("label.unclaimed")}</p>
<p class="actions"><a href="${path}/claim?lang=${locale}">${t("label.claim")}</a></p>
</section>`;
}

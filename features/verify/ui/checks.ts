import "server-only";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { type IconName, icon } from "#components/plain/icons.ts";
import { inSentence } from "#components/plain/words.ts";
import type { CheckState, Checks } from "#features/provenance/schema.ts";
import { comma } from "#features/verify/ui/shown.ts";
import type { Words } from "#features/verify/ui/words.ts";
import type { CredentialCheck } from "#features/verify/verification/check-credential.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Html, html } from "#lib/plain-page/html.ts";

const marks: Record<CheckState, { tone: string; mark: IconName }> = {
  passed: { tone: "good", mark: "tick" },
  failed: { tone: "bad", mark: "cross" },
  unknown: { tone: "none", mark: "question" },
};

type Seen = { checked: CredentialCheck | null; checkedAt: string; chamber: { name: LocalizedText } };

/** The four checks, each with what it says, of when its facts are, and how long it took. */
export function checksOf({ seen, locale, t }: { seen: Seen; locale: Locale; t: Words }): Html | null {
  const { checked } = seen;
  if (!checked) return null;
  const time = (iso: string | null) => (iso ? formatDate(iso, locale, "dateTime") : "");
  const { log, took } = checked;
  const place = { n: formatNumber((log.index ?? 0) + 1, locale), m: formatNumber(log.size ?? 0, locale) };
  const words: Record<keyof Checks, string | false> = {
    signature: t(`checks.signatureText.${checked.checks.signature}`),
    issuer: t(`checks.issuerText.${checked.checks.issuer}`, {
      chamber: inSentence(seen.chamber.name, locale),
    }),
    status: checked.listSignedAt
      ? t("checks.statusText", { when: time(checked.listSignedAt), until: time(checked.listValidUntil) })
      : t("checks.statusNone"),
    log: log.index === null ? t("checks.logNone") : t(`checks.logText.${checked.checks.log}`, place),
  };
  const { witnesses } = checked;
  const witnessed =
    log.index !== null &&
    (witnesses && witnesses.of > 0
      ? t("checks.witnessed", { signed: witnesses.signed, of: witnesses.of })
      : t("checks.noWitness"));
  const row = (name: keyof Checks) => {
    const { tone, mark } = marks[checked.checks[name]];
    return html`<li class="check ${tone}">${icon(mark)}<div>
<p><strong>${t(`checks.${name}`)}</strong>${comma(locale)}<span class="state">${t(`checks.state.${checked.checks[name]}`)}</span></p>
<p>${words[name]}</p>
${name === "log" && witnessed && html`<p>${witnessed}</p>`}
${name === "log" && witnesses?.areDemonstration && html`<p>${t("checks.witnessDemonstration")}</p>`}</div></li>`;
  };
  const ms = (value: number) => formatNumber(Math.max(1, Math.round(value)), locale);
  return html`<section aria-labelledby="checks">
<h2 id="checks">${t("checks.title")}</h2>
<p class="small">${t("checks.made", { when: time(seen.checkedAt), record: ms(took.record), log: ms(took.log) })}</p>
<ul class="list">
${row("signature")}
${row("issuer")}
${row("status")}
${row("log")}
</ul>
</section>`;
}

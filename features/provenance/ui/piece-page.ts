import "server-only";
import { guillocheSvg } from "#components/art/guilloche.ts";
import { isolate } from "#components/format/number.ts";
import { frame } from "#components/plain/frame.ts";
import { type IconName, icon } from "#components/plain/icons.ts";
import { dayOf, said } from "#components/plain/words.ts";
import type { Verdict } from "#features/provenance/domain/verdict.ts";
import {
  badgesOf,
  checksOf,
  factsOf,
  filesOf,
  helpOf,
  limitsOf,
  pictureOf,
  type Shown,
} from "#features/provenance/ui/sections.ts";
import { wordsIn } from "#features/provenance/ui/words.ts";
import type { PieceVerification } from "#features/provenance/verification/verify-piece.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Html, html, ownMarkup } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";

const looks: Record<Verdict["kind"], { tone: string; mark: IconName }> = {
  verified: { tone: "good", mark: "tick" },
  badge_revoked: { tone: "bad", mark: "bar" },
  record_revoked: { tone: "bad", mark: "bar" },
  maker_suspended: { tone: "care", mark: "pause" },
  maker_struck_off: { tone: "bad", mark: "bar" },
  failed: { tone: "bad", mark: "cross" },
  unsigned: { tone: "none", mark: "question" },
  cannot_check: { tone: "none", mark: "question" },
};

/** The page behind a label: plain HTML, complete without scripts. */
export function piecePage(seen: PieceVerification, locale: Locale, path: string): PlainPage {
  const t = wordsIn(locale);
  const shown: Shown = { seen, locale, t, path };
  const body = html`<p class="eyebrow">${t("page.heading")}</p>
${verdictOf(shown)}
<div class="two">
${pictureOf(shown)}
${factsOf(shown)}
</div>
${badgesOf(shown)}
${checksOf(shown)}
${limitsOf(shown)}
${filesOf(shown)}
${helpOf(shown)}`;
  return frame({ locale, title: t("page.title", { serial: isolate(seen.serial) }), path, body });
}

function verdictOf({ seen, locale, t }: Shown): Html {
  const { verdict } = seen;
  const { tone, mark } = looks[verdict.kind];
  const date = dayOf("on" in verdict ? verdict.on : null, locale);
  const seal =
    seen.digest && verdict.kind === "verified" && html`<div class="seal">${sealOf(seen.digest)}</div>`;
  return html`<div class="verdict ${tone}">${icon(mark)}<div>
<p class="word">${t(`verdict.${verdict.kind}Word`)}</p>
<h1>${t(`verdict.${verdict.kind}`, { date })}</h1>
${verdict.kind === "badge_revoked" && html`<p>${t("verdict.reason")} ${said(verdict.reason, locale)}</p>`}
${(verdict.kind === "maker_suspended" || verdict.kind === "maker_struck_off") && html`<p>${t("verdict.stoppedNote")}</p>`}
${verdict.kind === "failed" && html`<p>${t("verdict.failedNote")}</p>`}
${verdict.kind === "cannot_check" && html`<p>${t("verdict.tryAgain")}</p>`}
</div>${seal}</div>`;
}

/** The record's fingerprint as a drawing: the same on every view, another for every other record. */
function sealOf(digest: string): Html {
  return ownMarkup(guillocheSvg(Buffer.from(digest.slice(1), "base64url").subarray(2).toString("hex")));
}

import "server-only";
import { frame } from "#components/plain/frame.ts";
import { icon } from "#components/plain/icons.ts";
import { checkStyle } from "#features/cards/ui/check-style.ts";
import { cardWords } from "#features/cards/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { html } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";

/** What somebody sees while no card can be looked up: neither good news nor bad, and nothing of any card. */
export function cannotCheckCardPage(locale: Locale): PlainPage {
  const t = cardWords(locale);
  const body = html`<p class="eyebrow">${t("check.heading")}</p>
<div class="verdict none busy">${icon("clock")}<div>
<p class="word">${t("check.cannotWord")}</p>
<h1>${t("check.cannot")}</h1>
<p>${t("check.cannotText")}</p>
</div></div>`;
  return frame({ locale, title: t("check.cannot"), path: "", body, style: checkStyle });
}

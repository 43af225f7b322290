import "server-only";
import { frame } from "#components/plain/frame.ts";
import { icon } from "#components/plain/icons.ts";
import { checkStyle } from "#features/cards/ui/check-style.ts";
import { cardWords } from "#features/cards/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { html } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";

/** What somebody sees whose network has asked too often. It tells nothing of the card. */
export function busyPage(locale: Locale): PlainPage {
  const t = cardWords(locale);
  const body = html`<p class="eyebrow">${t("check.heading")}</p>
<div class="verdict none busy">${icon("clock")}<div>
<p class="word">${t("check.busyWord")}</p>
<h1>${t("check.busy")}</h1>
<p>${t("check.busyText")}</p>
</div></div>`;
  return frame({ locale, title: t("check.busy"), path: "", body, style: checkStyle });
}

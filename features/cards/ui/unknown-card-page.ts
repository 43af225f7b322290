import "server-only";
import { frame } from "#components/plain/frame.ts";
import { icon } from "#components/plain/icons.ts";
import { checkStyle } from "#features/cards/ui/check-style.ts";
import { cardWords } from "#features/cards/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { html } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";

/** The answer to a code that no card has, or that cannot be one: the same to the letter, so that neither is told apart. */
export function unknownCardPage(locale: Locale): PlainPage {
  const t = cardWords(locale);
  const body = html`<p class="eyebrow">${t("check.heading")}</p>
<div class="verdict none unknown"><div class="tape"></div>${icon("question")}<div>
<p class="word">${t("check.unknownWord")}</p>
<h1>${t("check.unknown")}</h1>
<p class="refuse">${t("check.refuse")}</p>
</div></div>
<ul class="plain">
<li>${t("check.step1")}</li>
<li>${t("check.step2")}</li>
<li>${t("check.step3")}</li>
</ul>
<p class="actions"><a href="/${locale}/card-check">${t("check.another")}</a></p>`;
  return frame({ locale, title: t("check.unknown"), path: "", body, style: checkStyle });
}

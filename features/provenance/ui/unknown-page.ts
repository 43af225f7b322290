import "server-only";
import { isolate } from "#components/format/number.ts";
import { frame } from "#components/plain/frame.ts";
import { icon } from "#components/plain/icons.ts";
import { wordsIn } from "#features/provenance/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { html } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";

/** What somebody sees who scanned or typed a number that was never signed for: 404, with what to do next. */
export function unknownPage(serial: string, locale: Locale, path: string): PlainPage {
  const t = wordsIn(locale);
  const body = html`<p class="eyebrow">${t("page.heading")}</p>
<div class="verdict none">${icon("question")}<div>
<p class="word">${t("unknown.word")}</p>
<h1>${t("unknown.title")}</h1>
<p>${t("unknown.text", { serial: isolate(serial) })}</p>
</div></div>
<ul class="plain">
<li>${t("unknown.step1")}</li>
<li>${t("unknown.step2")}</li>
<li>${t("unknown.step3")}</li>
</ul>
<p class="actions"><a href="/${locale}">${t("help.shop")}</a></p>`;
  return frame({ locale, title: t("unknown.title"), path, body });
}

import "server-only";
import { isolate } from "#components/format/number.ts";
import { frame } from "#components/plain/frame.ts";
import { listenButton, listenScript } from "#components/plain/listen.ts";
import { sign, signStyle } from "#components/plain/signs.ts";
import { wordsIn } from "#features/verify/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { html } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";

/** What somebody sees who scanned or typed a number that was never signed for: 404, with what to do next. */
export function unknownPage(serial: string, locale: Locale, path: string): PlainPage {
  const t = wordsIn(locale);
  const body = html`<p class="eyebrow">${t("page.heading")}</p>
<div class="verdict none is-unknown">${sign("unknown")}<div>
<p class="word" data-say>${t("word.unknown")}</p>
<h1 data-say>${t("unknown.title")}</h1>
<p>${t("unknown.text", { serial: isolate(serial) })}</p>
${listenButton({ listen: t("listen.listen"), noVoice: t("listen.noVoice") })}
</div></div>
<ul class="plain">
<li data-say>${t("unknown.step1")}</li>
<li data-say>${t("unknown.step2")}</li>
<li data-say>${t("unknown.step3")}</li>
</ul>
<p class="actions"><a href="/${locale}">${t("help.shop")}</a></p>`;
  return frame({ locale, title: t("unknown.title"), path, body, style: signStyle, script: listenScript });
}

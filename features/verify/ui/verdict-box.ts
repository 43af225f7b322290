import "server-only";
import { listenButton } from "#components/plain/listen.ts";
import { sign, toneOf } from "#components/plain/signs.ts";
import { dayOf, said } from "#components/plain/words.ts";
import { codeOf, type Verdict } from "#features/verify/domain/verdict.ts";
import type { Words } from "#features/verify/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Html, html } from "#lib/plain-page/html.ts";

/** The verdict in one box: sign, word, sentence, what to do now, and a button that reads it aloud. */
export function verdictBox(
  verdict: Verdict,
  { locale, t, seal = null }: { locale: Locale; t: Words; seal?: Html | null },
): Html {
  const code = codeOf(verdict);
  const alarming = code !== "authentic" && code !== "unknown" && code !== "cannot_check";
  return html`<div class="verdict ${toneOf[code]} is-${code}">${alarming && html`<div class="tape"></div>`}${sign(code)}<div>
<p class="word" data-say>${t(`word.${code}`)}</p>
<h1 data-say>${t(`verdict.${verdict.cause}`, { date: dayOf(verdict.on, locale) })}</h1>
${verdict.reason && html`<p data-say>${t("reason")} ${said(verdict.reason, locale)}</p>`}
<p class="advice" data-say>${t(`advice.${code}`)}</p>
${listenButton({ listen: t("listen.listen"), noVoice: t("listen.noVoice") })}
</div>${seal && html`<div class="seal">${seal}</div>`}</div>`;
}

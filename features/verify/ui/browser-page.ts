import "server-only";
import { isolate } from "#components/format/number.ts";
import { frame } from "#components/plain/frame.ts";
import { signStyle } from "#components/plain/signs.ts";
import { wordsIn } from "#features/verify/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { html } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";

const steps = ["record", "status", "log"] as const;

/** The page whose script checks a piece in the visitor's browser. It says itself what it cannot do. */
export function browserPage(serial: string, locale: Locale, path: string): PlainPage {
  const t = wordsIn(locale);
  const words = Object.fromEntries(
    (["passed", "failed", "unknown", "good", "bad", "unsure", "old"] as const).map((word) => [
      word,
      t(`browser.${word}`),
    ]),
  );
  const rows = steps.map(
    (step) =>
      html`<li data-step="${step}"><strong>${t(`browser.step.${step}`)}</strong> <span class="state"></span></li>`,
  );
  const body = html`<p class="eyebrow"><a href="${path}?lang=${locale}">${t("browser.back")}</a></p>
<h1>${t("browser.title", { serial: isolate(serial) })}</h1>
<p>${t("browser.lead")}</p>
<noscript><p>${t("browser.noScript")}</p></noscript>
<section id="check" data-path="${path}" data-words="${JSON.stringify(words)}" aria-live="polite">
<p class="question" data-result>${t("browser.running")}</p>
<ul class="list">${rows}</ul>
</section>
<p class="actions"><a href="/verify/verify.py">${t("files.script")}</a></p>
<script src="/verify/check.js" defer></script>`;
  const title = t("browser.title", { serial: isolate(serial) });
  return frame({ locale, title, path: `${path}/check`, body, style: signStyle });
}

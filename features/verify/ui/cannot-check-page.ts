import "server-only";
import { frame } from "#components/plain/frame.ts";
import { listenScript } from "#components/plain/listen.ts";
import { signStyle } from "#components/plain/signs.ts";
import { limitsOf } from "#features/verify/ui/files.ts";
import { verdictBox } from "#features/verify/ui/verdict-box.ts";
import { wordsIn } from "#features/verify/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { html } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";

/** What somebody sees while nothing can be looked up: neither good news nor bad. Made of words alone, so that it needs nothing. */
export function cannotCheckPage(locale: Locale, path: string): PlainPage {
  const t = wordsIn(locale);
  const verdict = { cause: "cannot_check_all" as const, on: null, reason: null };
  const body = html`<p class="eyebrow">${t("page.heading")}</p>
${verdictBox(verdict, { locale, t })}
${limitsOf({ t })}`;
  return frame({ locale, title: t("word.cannot_check"), path, body, style: signStyle, script: listenScript });
}

import "server-only";
import { isolate } from "#components/format/number.ts";
import { inSentence, said, when } from "#components/plain/words.ts";
import type { Shown } from "#features/verify/ui/shown.ts";
import { type Html, html } from "#lib/plain-page/html.ts";

/** Its own outline, told by line and word as well as by colour; it stands before the verdict, which speaks of signatures alone. */
export const recallStyle =
  ".recall{margin-block:8px 16px;padding:16px;background:#fff;border:6px double var(--tone);border-radius:4px}.recall .word{color:var(--tone);font-weight:700;font-size:1.5rem}";

/** That a material in this piece was called back, since when, why and what to do. Nothing when none was. */
export function recallsOf({ seen, locale, t }: Shown): Html | null {
  if (seen.recalls.length === 0) return null;
  return html`<section class="recall bad" aria-label="${t("recall.title")}">
<p class="word" data-say>${t("recall.title")}</p>
${seen.recalls.map(
  (recall) => html`<p data-say>${t("recall.what", {
    material: inSentence(recall.material, locale),
    lot: isolate(recall.lot),
  })} ${when(recall.at, locale)}</p>
<p data-say>${t("recall.why")} ${said(recall.reason, locale)}</p>
<p data-say><strong>${t("recall.do")}</strong> ${said(recall.advice, locale)}</p>`,
)}
<p class="small">${t("recall.beside")}</p>
</section>`;
}

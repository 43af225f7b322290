import "server-only";
import { guillocheSvg } from "#components/art/guilloche.ts";
import { isolate } from "#components/format/number.ts";
import { frame } from "#components/plain/frame.ts";
import { listenScript } from "#components/plain/listen.ts";
import { signStyle } from "#components/plain/signs.ts";
import { codeOf } from "#features/verify/domain/verdict.ts";
import { badgesOf } from "#features/verify/ui/badges.ts";
import { checksOf } from "#features/verify/ui/checks.ts";
import { factsOf, whoSaysSo } from "#features/verify/ui/facts.ts";
import { filesOf, helpOf, limitsOf } from "#features/verify/ui/files.ts";
import { labelOf } from "#features/verify/ui/label.ts";
import { picturesOf } from "#features/verify/ui/pictures.ts";
import { recallStyle, recallsOf } from "#features/verify/ui/recalls.ts";
import type { Shown } from "#features/verify/ui/shown.ts";
import { verdictBox } from "#features/verify/ui/verdict-box.ts";
import { wordsIn } from "#features/verify/ui/words.ts";
import type { PieceVerification } from "#features/verify/verification/verify-piece.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Html, html, ownMarkup } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";

/** The page behind a label: plain HTML, complete without scripts. */
export function piecePage(seen: PieceVerification, locale: Locale, path: string): PlainPage {
  const t = wordsIn(locale);
  const shown: Shown = { seen, locale, t, path };
  const digest = codeOf(seen.verdict) === "authentic" ? seen.checked?.digest : undefined;
  const seal = digest ? sealOf(digest) : null;
  const body = html`<p class="eyebrow">${t("page.heading")}</p>
${recallsOf(shown)}
${verdictBox(seen.verdict, { locale, t, seal })}
<div class="two">
${picturesOf(shown)}
${factsOf(shown)}
</div>
${whoSaysSo(shown)}
${checksOf(shown)}
${limitsOf(shown)}
${badgesOf(shown)}
${labelOf(shown)}
${filesOf(shown)}
${helpOf(shown)}`;
  const title = `${t(`word.${codeOf(seen.verdict)}`)} · ${t("page.title", { serial: isolate(seen.serial) })}`;
  return frame({
    locale,
    title,
    path,
    body,
    style: seen.recalls.length > 0 ? signStyle + recallStyle : signStyle,
    script: listenScript,
  });
}

/** The record's fingerprint as a drawing: the same on every view, another for every other record. */
function sealOf(digest: string): Html {
  return ownMarkup(guillocheSvg(Buffer.from(digest.slice(1), "base64url").subarray(2).toString("hex")));
}

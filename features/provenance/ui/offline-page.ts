import "server-only";
import { createTranslator } from "use-intl/core";
import { frame } from "#components/plain/frame.ts";
import { code } from "#components/plain/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { html } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";
import { messages } from "#messages/index.ts";

const verdicts = [
  "authentic",
  "revoked",
  "suspended",
  "expired",
  "forged",
  "unknown",
  "cannot_check",
] as const;

/** How to check without us: the script, its digest, what to type, and what its words mean. */
export function offlinePage(
  locale: Locale,
  { sha256, origin }: { sha256: string; origin: string },
): PlainPage {
  const t = createTranslator({
    locale,
    messages: { provenance: messages[locale].provenance },
    namespace: "provenance.offline",
  });
  const command = (text: string) => html`<pre dir="ltr" lang="en" tabindex="0"><code>${text}</code></pre>`;
  const words = verdicts.map(
    (verdict) => html`<div><dt>${code(verdict)}</dt><dd>${t(`verdict.${verdict}`)}</dd></div>`,
  );
  const body = html`<p class="eyebrow">${t("eyebrow")}</p>
<h1>${t("title")}</h1>
<p>${t("lead")}</p>
<section>
<h2>${t("get")}</h2>
<p><a href="/verify/verify.py" download>${t("download")}</a></p>
<p>${t("digest")} <bdi dir="ltr" class="digest"><code>${sha256}</code></bdi></p>
</section>
<section>
<h2>${t("use")}</h2>
${command(`python3 verify.py ${origin}/p/SERIAL`)}
<p>${t("keep")}</p>
${command(`python3 verify.py ${origin}/p/SERIAL --kept head.txt`)}
</section>
<section>
<h2>${t("words")}</h2>
<dl>${words}</dl>
</section>
<section>
<h2>${t("limits")}</h2>
<ul class="plain"><li>${t("limitCopy")}</li><li>${t("limitSite")}</li><li>${t("limitMaker")}</li></ul>
</section>`;
  const style = "pre{overflow-x:auto;padding:.75rem;border:1px solid}.digest{overflow-wrap:anywhere}";
  return frame({ locale, title: t("title"), path: "/verify/offline", body, style });
}

import "server-only";
import { lists } from "#features/register/schema.ts";
import type { Shown } from "#features/verify/ui/shown.ts";
import { type Html, html } from "#lib/plain-page/html.ts";

export function limitsOf({ t }: Pick<Shown, "t">): Html {
  return html`<section aria-labelledby="limits">
<h2 id="limits">${t("limits.title")}</h2>
<ul class="plain">
<li>${t("limits.copy")}</li>
<li>${t("limits.resale")}</li>
<li>${t("limits.price")}</li>
<li>${t("limits.platform")}</li>
</ul>
</section>`;
}

/** Everything the checks were made from, as files, and two ways to make them without us. */
export function filesOf({ seen, t, path, locale }: Shown): Html {
  const chamber = encodeURIComponent(seen.chamber.key);
  const file = (href: string, name: string) => html`<li><a href="${href}">${name}</a></li>`;
  const signed = seen.checked !== null;
  return html`<section aria-labelledby="files">
<h2 id="files">${t("files.title")}</h2>
<p>${t("files.text")}</p>
<ul class="files">
${signed && file(`${path}/credential.json`, t("files.credential"))}
${signed && file(`${path}/record.tlog-proof`, t("files.proof"))}
${file(`/did/${chamber}/did.json`, t("files.did"))}
${signed && file(`/status/${chamber}/revocation`, t("files.revocation"))}
${signed && file(`/status/${chamber}/suspension`, t("files.suspension"))}
${file("/log/checkpoint", t("files.checkpoint"))}
${file("/verify/verify.py", t("files.script"))}
</ul>
${signed && html`<p class="actions"><a href="${path}/check?lang=${locale}">${t("files.browser")}</a></p>`}
</section>`;
}

export function helpOf({ seen, locale, t, path }: Shown): Html {
  const link = (kind: "pieces" | "artisans", slug: string | undefined, name: string) =>
    slug && html`<a href="/${locale}/${kind}/${encodeURIComponent(slug)}">${name}</a>`;
  const maker = lists(seen.makerState) ? seen.slugs.artisan[locale] : undefined;
  return html`<section aria-labelledby="help">
<h2 id="help">${t("help.title")}</h2>
<p>${t("help.text")}</p>
<p class="actions"><a href="${path}/report?lang=${locale}">${t("help.report")}</a>
${link("pieces", maker && seen.slugs.piece[locale], t("help.piece"))}
${link("artisans", maker, t("help.maker"))}
<a href="/${locale}">${t("help.shop")}</a></p>
</section>`;
}

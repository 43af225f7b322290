import "server-only";
import { isolate } from "#components/format/number.ts";
import { field, formPage } from "#features/verify/ui/form-page.ts";
import { wordsIn } from "#features/verify/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Html, html } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";

export type ClaimState =
  | { kind: "form"; typed: string; error: string | null }
  | { kind: "claimed" }
  | { kind: "contested" };

/** The form for the code under the scratched field; afterwards, what it came to. */
export function claimPage(serial: string, state: ClaimState, locale: Locale, path: string): PlainPage {
  const t = wordsIn(locale);
  const page = {
    ...{ locale, path: `${path}/claim` },
    title: t("claim.title", { serial: isolate(serial) }),
    lead: t("claim.lead"),
    back: { href: `${path}?lang=${locale}`, word: t("claim.back") },
  };
  if (state.kind !== "form") {
    const look = state.kind === "claimed" ? "done" : "warn";
    return formPage(page, html`<p class="${look}" role="status">${t(`claim.${state.kind}`)}</p>`);
  }
  const input = (attributes: Html) =>
    html`<input type="text" ${attributes} value="${state.typed}" required maxlength="40" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false">`;
  const of = {
    name: "code",
    label: t("claim.code"),
    hint: t("claim.codeHint"),
    error: state.error ?? undefined,
  };
  return formPage(
    page,
    html`<form method="post" action="${path}/claim?lang=${locale}">
${field(of, input)}
<p>${t("claim.once")}</p>
<button>${t("claim.send")}</button>
</form>`,
  );
}

import "server-only";
import { isolate } from "#components/format/number.ts";
import { field, formPage } from "#features/verify/ui/form-page.ts";
import { wordsIn } from "#features/verify/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Html, html } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";

export type ReportState =
  | {
      kind: "form";
      typed: { text: string; email: string };
      error: string | null;
      errors: Record<string, string>;
    }
  | { kind: "sent"; number: string };

/** The form to say that a label is on something else; afterwards, the report's number. */
export function reportPage(serial: string, state: ReportState, locale: Locale, path: string): PlainPage {
  const t = wordsIn(locale);
  const page = {
    ...{ locale, path: `${path}/report` },
    title: t("report.title", { serial: isolate(serial) }),
    lead: t("report.lead"),
    back: { href: `${path}?lang=${locale}`, word: t("report.back") },
  };
  if (state.kind === "sent") {
    const sent = t("report.sent", { number: isolate(state.number) });
    return formPage(page, html`<p class="done" role="status">${sent}</p>`);
  }
  const { typed, errors } = state;
  const text = (attributes: Html) =>
    html`<textarea ${attributes} rows="5" required minlength="10" maxlength="2000" dir="auto">${typed.text}</textarea>`;
  const email = (attributes: Html) =>
    html`<input type="email" ${attributes} value="${typed.email}" dir="ltr" autocomplete="email">`;
  return formPage(
    page,
    html`${state.error && html`<p class="error" role="alert">${state.error}</p>`}
<form method="post" action="${path}/report?lang=${locale}">
${field({ name: "text", label: t("report.text"), hint: t("report.textHint"), error: errors.text }, text)}
${field({ name: "email", label: t("report.email"), error: errors.email }, email)}
<div class="field"><label class="tick"><input type="checkbox" name="confirm" value="on" required>${t("report.confirm")}</label>
${errors.confirm && html`<p class="error">${errors.confirm}</p>`}</div>
<button>${t("report.send")}</button>
</form>`,
  );
}

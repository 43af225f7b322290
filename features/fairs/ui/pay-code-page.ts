import "server-only";
import { frame } from "#components/plain/frame.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { html } from "#lib/plain-page/html.ts";
import type { PlainPage } from "#lib/plain-page/respond.ts";
import { messages } from "#messages/index.ts";

/** What whoever scans a code reads that was paid, or has ended. Nothing of the sale stands in it. */
export function payCodePage(what: "paid" | "gone", locale: Locale): PlainPage {
  const { paidTitle, paidText, goneTitle, goneText } = messages[locale].fairs.pay;
  const [title, text] = what === "paid" ? [paidTitle, paidText] : [goneTitle, goneText];
  const body = html`<h1>${title}</h1><p>${text}</p>`;
  return frame({ locale, title, path: "", body });
}

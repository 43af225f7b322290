import "server-only";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";
import { type Html, html } from "#lib/plain-page/html.ts";

/** Data words in the language they really are in, kept from disturbing the direction of what stands around them. */
export function said(text: LocalizedText | null, locale: Locale): Html {
  const picked = pick(text, locale);
  if (picked.lang === locale) return html`<bdi>${picked.text}</bdi>`;
  return html`<bdi lang="${picked.lang}" dir="${picked.dir}">${picked.text}</bdi>`;
}

/** Data words inside a sentence: plain text between isolating marks. */
export function inSentence(text: LocalizedText | null, locale: Locale): string {
  return isolate(pick(text, locale).text);
}

/** A moment as a `<time>`, in Moroccan time. */
export function when(iso: string, locale: Locale, style: "date" | "dateTime" = "date"): Html {
  return html`<time datetime="${iso}">${formatDate(iso, locale, style)}</time>`;
}

export function dayOf(iso: string | null, locale: Locale): string {
  return iso ? formatDate(iso, locale) : "";
}

/** Letters that always run from left to right: numbers on labels, addresses of keys. */
export function code(text: string): Html {
  return html`<bdi dir="ltr" class="code">${text}</bdi>`;
}

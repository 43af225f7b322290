import "server-only";
import { createTranslator } from "use-intl/core";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { type Html, html } from "#features/provenance/ui/html.ts";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";
import { messages } from "#messages/index.ts";

/** The words of the pages about provenance, in one language. */
export function wordsIn(locale: Locale) {
  return createTranslator({
    locale,
    messages: { provenance: messages[locale].provenance },
    namespace: "provenance",
  });
}

export type Words = ReturnType<typeof wordsIn>;

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

/** Language of a page without a language in its address: `?lang=`, else what the browser prefers, else French. */
export function localeOf(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get("lang");
  if (isLocale(asked)) return asked;
  const preferred = (request.headers.get("accept-language") ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality = "q=1"] = part.trim().split(";");
      return { lang: tag.split("-", 1)[0]?.toLowerCase(), q: Number(/q=([\d.]+)/.exec(quality)?.[1] ?? 1) };
    })
    .sort((a, b) => b.q - a.q);
  return preferred.map(({ lang }) => lang).find(isLocale) ?? "fr";
}

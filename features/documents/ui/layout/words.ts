import "server-only";
import { createTranslator } from "use-intl/core";
import { formatDate } from "#components/format/date.ts";
import { currencyMark, marksBefore } from "#components/format/money.ts";
import { formatNumber } from "#components/format/number.ts";
import type { Label, Text } from "#features/documents/domain/sheet.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";
import type { Currency } from "#lib/money/money.ts";
import { messages } from "#messages/index.ts";

type Words = (typeof messages)["en"]["documents"];

/** Everything a layout writes with, for a paper in one language and its small second one. */
export type Pen = {
  lang: Locale;
  /** A field's name in both languages. */
  label: (choose: (words: Words) => string) => Label;
  /** A sentence in the paper's own language. */
  say: (choose: (words: Words) => string) => Text;
  days: (days: number) => Text;
  data: (value: LocalizedText) => Text;
  amount: (minor: number, currency: Currency) => Text;
  number: (value: number) => Text;
  date: (iso: string) => Text;
  country: (code: string) => string;
};

/** Numbers of orders and papers, phones, identifiers: the same in every language, written from left to right. */
export const code = (text: string): Text => ({ text, lang: "en" });

/** French stands beside the other two, which Moroccan offices read; Arabic beside French. */
const beside = { ar: "fr", fr: "ar", en: "fr" } as const;

export function penOf(lang: Locale, other: Locale = beside[lang]): Pen {
  const [words, second] = [messages[lang].documents as Words, messages[other].documents as Words];
  const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "documents" });
  const own = (text: string): Text => ({ text, lang });
  return {
    lang,
    label: (choose) => {
      const [text, small] = [choose(words), choose(second)];
      return small === text ? own(text) : { ...own(text), other: { text: small, lang: other } };
    },
    say: (choose) => own(choose(words)),
    days: (days) => own(t("days", { days })),
    data: (value) => {
      const { text, lang: of } = pick(value, lang);
      return { text, lang: of };
    },
    amount: (minor, currency) => own(amountText(minor, currency, lang)),
    number: (value) => code(formatNumber(value, lang)),
    date: (iso) => own(formatDate(iso, lang)),
    country: (of) => countryName(of, lang, other),
  };
}

/** A country by its name; in both languages where the second one is for those abroad. */
function countryName(of: string, lang: Locale, other: Locale): string {
  const named = (locale: Locale) => new Intl.DisplayNames([locale], { type: "region" }).of(of) ?? of;
  const [own, second] = [named(lang), named(other)];
  return other === "en" && own !== second ? `${own} / ${second}` : own;
}

/**
 * An amount as accounts write it, always with both decimals: `1 200,00 DH`, `1 200,00 درهم`, `MAD 1,200.00`. The figures are
 * isolated, so that a minus stays before them in Arabic.
 */
function amountText(minor: number, currency: Currency, lang: Locale): string {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  const decimal = `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  const figures = formatNumber(decimal, lang, { minimumFractionDigits: 2 });
  const mark = currencyMark(currency, lang);
  if (lang === "en") return `${mark}${marksBefore(currency, lang) === "tight" ? "" : "\u00a0"}${figures}`;
  return lang === "ar" ? `\u2066${figures}\u2069\u00a0${mark}` : `${figures}\u00a0${mark}`;
}

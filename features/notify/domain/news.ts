import { mailWords } from "#features/notify/domain/template.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What a job names: the record, what happened to it, and which time, so that each happening is told once. */
export type Named<News extends string> = { id: string; news: News; turn: string };

/** Reads `enr_….movedUp.3`. Null for what names no news of the list. */
export function readNamed<News extends string>(text: string, all: readonly News[]): Named<News> | null {
  const [id = "", said, turn = ""] = text.split(".");
  const news = all.find((one) => one === said);
  return news ? { id, news, turn } : null;
}

type Said = {
  email: string;
  locale: Locale;
  subject: string;
  body: string;
  rows: readonly (readonly [label: string, value: string])[];
  button: string;
  /** Below the reader's language: `/studio/training`. */
  path: string;
};

/** A short mail: what happened, its facts, and the page where the rest stands. */
export function newsLetter({ email, locale, subject, body, rows, button, path }: Said) {
  return {
    to: email,
    locale,
    content: {
      subject,
      heading: subject,
      blocks: [
        { kind: "paragraph" as const, text: body },
        ...(rows.length > 0 ? [{ kind: "rows" as const, rows }] : []),
        { kind: "link" as const, label: button, href: `${env().CANONICAL_ORIGIN}/${locale}${path}` },
      ],
      footer: mailWords(locale)("footer"),
    },
  };
}

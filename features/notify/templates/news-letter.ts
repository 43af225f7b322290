import { mailWords } from "#features/notify/domain/template.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Said = {
  email: string;
  locale: Locale;
  subject: string;
  body: string;
  /** What is said after it, in a paragraph of its own. */
  more?: string;
  rows?: readonly (readonly [label: string, value: string])[];
  button: string;
  /** Below the reader's language: `/studio/training`. */
  path: string;
};

/** A short mail: what happened, its facts, and the page where the rest stands. */
export function newsLetter({ email, locale, subject, body, more, rows = [], button, path }: Said) {
  return {
    to: email,
    locale,
    content: {
      subject,
      heading: subject,
      blocks: [
        { kind: "paragraph" as const, text: body },
        ...(more ? [{ kind: "paragraph" as const, text: more }] : []),
        ...(rows.length > 0 ? [{ kind: "rows" as const, rows }] : []),
        { kind: "link" as const, label: button, href: `${env().CANONICAL_ORIGIN}/${locale}${path}` },
      ],
      footer: mailWords(locale)("footer"),
    },
  };
}

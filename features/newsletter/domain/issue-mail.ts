import type { IssueItem } from "#features/newsletter/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

/** An issue in one language, before it is a mail: the preview shows the same. Pure. */
export type WrittenIssue = {
  subject: string;
  intro: string;
  items: { title: string; text: string; path: string }[];
};

type Issue = { subject: LocalizedText; intro: LocalizedText; things: readonly IssueItem[] };

const places = { collection: "collections", story: "stories" } as const;

export function writeIssue({ subject, intro, things }: Issue, locale: Locale): WrittenIssue {
  return {
    subject: pick(subject, locale).text,
    intro: pick(intro, locale).text,
    items: things.map(({ kind, title, text, slugs }) => ({
      title: pick(title, locale).text,
      text: pick(text, locale).text,
      path: `/${locale}/${places[kind]}/${encodeURIComponent(slugs[locale])}`,
    })),
  };
}

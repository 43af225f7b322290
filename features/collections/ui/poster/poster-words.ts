import "server-only";
import { createTranslator } from "use-intl/core";
import { qrSvg } from "#components/art/qr-code.ts";
import { formatDate } from "#components/format/date.ts";
import type { CollectionDesk } from "#features/collections/schema.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { messages } from "#messages/index.ts";

/** What a poster says, in one language. */
export type PosterWords = {
  dir: "rtl" | "ltr";
  lang: Locale;
  /** Who presents it, its name, why, until when, and how to come to it. */
  owner: { text: string; lang: Locale };
  title: { text: string; lang: Locale };
  story: { text: string; lang: Locale };
  until: string | null;
  scan: string;
  address: string;
  /** The code as a drawing. */
  code: string;
};

const longestStory = 420;

/** A poster of a collection in a language; its code leads to the page in that language and says that it was a poster. */
export function posterWords(
  desk: CollectionDesk,
  { origin, locale }: { origin: string; locale: Locale },
): PosterWords {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "collections.poster" });
  const chamber = desk.choices.chambers.find(({ id }) => id === desk.chamberId);
  const [own] = desk.links;
  const address = `${origin}/${locale}/collections/${encodeURIComponent(desk.slugs[locale])}`;
  const link = own ? `${address}?via=${own.code}` : address;
  const story = pick(desk.intro, locale);
  return {
    ...{ dir: directionOf(locale), lang: locale, title: pick(desk.title, locale) },
    owner: chamber ? pick(chamber.name, locale) : { text: t("national"), lang: locale },
    story: { text: shortened(story.text.split(/\n{2,}/)[0] ?? ""), lang: story.lang },
    until: desk.endsAt ? t("until", { date: formatDate(desk.endsAt, locale) }) : null,
    scan: t("scan"),
    // Read by people: in their letters, not as a browser sends it.
    address: decodeURI(address).replace(/^https?:\/\//, ""),
    code: qrSvg(link, { label: link }),
  };
}

/** A text cut at a word. */
function shortened(text: string): string {
  if (text.length <= longestStory) return text;
  return `${text.slice(0, text.lastIndexOf(" ", longestStory))} …`;
}

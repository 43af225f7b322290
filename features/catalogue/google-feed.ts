import "server-only";
import { googleItem } from "#features/catalogue/domain/google-item.ts";
import { feedItems } from "#features/catalogue/queries/feed-items.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Currency } from "#lib/money/money.ts";
import { absolute } from "#lib/seo/addresses.ts";
import { xmlElement, xmlHead } from "#lib/seo/xml.ts";

const perRead = 500;

/** The feed of products piece by piece, so that a hundred thousand of them never stand in memory at once. */
export async function* googleFeed(
  { locale, currency }: { locale: Locale; currency: Currency },
  words: { title: string; description: string },
) {
  yield `${xmlHead}<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>
${xmlElement("title", words.title)}${xmlElement("link", absolute(`/${locale}`))}${xmlElement("description", words.description)}
`;
  const of = { locale, currency, now: now(), absolute };
  let items = await feedItems({ locale, limit: perRead });
  while (items.length > 0) {
    yield items.map((item) => googleItem(item, of)).join("");
    items = await feedItems({ locale, limit: perRead, after: items.at(-1)?.id });
  }
  yield "</channel></rss>\n";
}

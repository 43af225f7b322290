import type { PieceCardDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { absolute } from "#lib/seo/addresses.ts";
import { xmlElement, xmlHead } from "#lib/seo/xml.ts";

/** The newest pieces as RSS 2.0. */
export function newPiecesFeed(
  pieces: readonly PieceCardDto[],
  locale: Locale,
  words: { title: string; description: string },
): string {
  const items = pieces.map((piece) => {
    const link = absolute(`/${locale}/pieces/${piece.slug}`);
    const maker = `${pick(piece.maker.name, locale).text}, ${pick(piece.maker.town, locale).text}`;
    const fields = [
      xmlElement("title", pick(piece.title, locale).text),
      xmlElement("link", link),
      `<guid isPermaLink="false">${piece.id}</guid>`,
      xmlElement("pubDate", new Date(piece.publishedAt).toUTCString()),
      xmlElement("description", `${maker} · ${pick(piece.craft.name, locale).text}`),
    ];
    return `<item>${fields.join("")}</item>\n`;
  });
  return `${xmlHead}<rss version="2.0"><channel>
${xmlElement("title", words.title)}${xmlElement("link", absolute(`/${locale}`))}${xmlElement("description", words.description)}${xmlElement("language", locale)}
${items.join("")}</channel></rss>
`;
}

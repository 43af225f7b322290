import type { PieceCardDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { absolute } from "#lib/seo/addresses.ts";
import { xmlElement, xmlHead, xmlText } from "#lib/seo/xml.ts";

/** The newest pieces as RSS 2.0, newest first. */
export function newPiecesFeed(
  pieces: readonly PieceCardDto[],
  locale: Locale,
  words: { title: string; description: string },
): string {
  const items = pieces.map((piece) => {
    const maker = `${pick(piece.maker.name, locale).text}, ${pick(piece.maker.town, locale).text}`;
    const fields = [
      xmlElement("title", pick(piece.title, locale).text),
      xmlElement("link", absolute(`/${locale}/pieces/${piece.slug}`)),
      `<guid isPermaLink="false">${xmlText(piece.id)}</guid>`,
      xmlElement("pubDate", new Date(piece.publishedAt).toUTCString()),
      xmlElement("category", pick(piece.craft.name, locale).text),
      xmlElement("description", `${maker} · ${pick(piece.craft.name, locale).text}`),
    ];
    return `<item>${fields.join("")}</item>\n`;
  });
  const newest = pieces[0]?.publishedAt;
  const channel = [
    xmlElement("title", words.title),
    xmlElement("link", absolute(`/${locale}`)),
    xmlElement("description", words.description),
    xmlElement("language", locale),
    newest ? xmlElement("lastBuildDate", new Date(newest).toUTCString()) : "",
    `<atom:link href="${xmlText(absolute(`/feeds/new.xml?lang=${locale}`))}" rel="self" type="application/rss+xml"/>`,
  ];
  return `${xmlHead}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
${channel.join("")}
${items.join("")}</channel></rss>
`;
}

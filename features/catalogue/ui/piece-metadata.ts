import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { pieceShareCard } from "#features/catalogue/ui/piece-share-card.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { slugPaths } from "#lib/seo/addresses.ts";
import { fitsTitle, pageMetadata } from "#lib/seo/page-metadata.ts";
import { cardPath } from "#lib/share-card/card.ts";

/** What search engines and messengers show of a piece. */
export async function pieceMetadata(piece: PieceDto, locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "catalogue" });
  const title = pick(piece.title, locale).text;
  // Where both do not fit, the maker's name is left to the card.
  const whole = t("piece.metaTitle", { title, maker: pick(piece.maker.name, locale).text });
  return pageMetadata({
    locale,
    title: fitsTitle(whole) ? whole : title,
    description: pick(piece.description, locale).text,
    paths: slugPaths("/pieces", piece.slugs),
    card: cardPath("piece", piece.id, pieceShareCard(piece, locale)),
  });
}

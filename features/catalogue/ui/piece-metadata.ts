import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { PieceDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { slugPaths } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

/** What search engines and messengers show of a piece. */
export async function pieceMetadata(piece: PieceDto, locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "catalogue" });
  const title = pick(piece.title, locale).text;
  const [first] = piece.images;
  const width = first?.webp.at(-1);
  return pageMetadata({
    locale,
    title: t("piece.metaTitle", { title, maker: pick(piece.maker.name, locale).text }),
    description: pick(piece.description, locale).text,
    paths: slugPaths("/pieces", piece.slugs),
    image:
      first && width
        ? {
            path: `${first.base}-${width}.webp`,
            width,
            height: Math.round((first.height * width) / first.width),
            alt: t(`view.${first.view}`, { title }),
          }
        : undefined,
  });
}

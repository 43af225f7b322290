import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { MissingPicture } from "#components/ui/missing-picture.tsx";
import { Picture } from "#components/ui/picture.tsx";
import type { CollectionCardDto } from "#features/showcase/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type CollectionCardProps = { collection: CollectionCardDto; locale: Locale; headingLevel?: 2 | 3 };

/** A collection by its first pieces, its name and the chamber that chose them. One link, as large as the card. */
export function CollectionCard({ collection, locale, headingLevel = 3 }: CollectionCardProps) {
  const t = useTranslations("showcase.collections");
  const words = useTranslations("common.ui");
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const [first, ...rest] = collection.pieces;
  const demonstration = collection.pieces.some(({ image }) => image?.isDemonstration);
  return (
    <article className="group relative flex flex-col gap-4">
      <div className="relative grid grid-cols-3 gap-1 overflow-hidden rounded-sm">
        {[first, ...rest].map(
          (piece, index) =>
            piece && (
              <div
                key={piece.id}
                className={index === 0 && rest.length > 1 ? "col-span-2 row-span-2" : "relative"}
              >
                {piece.image ? (
                  <Picture
                    image={piece.image}
                    alt=""
                    sizes={index === 0 ? "(min-width: 64rem) 24rem, 66vw" : "(min-width: 64rem) 12rem, 33vw"}
                    ratio="1/1"
                    className="h-full"
                  />
                ) : (
                  <MissingPicture label={words("noPicture")} family={piece.craft.family} />
                )}
              </div>
            ),
        )}
        {demonstration && (
          <span className="absolute start-0 bottom-0 bg-chaux px-2 py-0.5 text-xs text-encre-2">
            {words("demonstrationShort")}
          </span>
        )}
      </div>
      <div className="flex flex-col gap-1">
        <Heading className="text-xl">
          <AppLink
            href={`/collections/${collection.slug}`}
            className="after:absolute after:inset-0 group-hover:underline"
          >
            <Bilingual value={collection.title} locale={locale} />
          </AppLink>
        </Heading>
        <Bilingual value={collection.intro} locale={locale} as="p" className="line-clamp-3 max-w-text" />
        <p className="text-s text-encre-2">
          {collection.chamberName
            ? t("by", { chamber: pick(collection.chamberName, locale).text })
            : t("national")}
          <span aria-hidden="true"> · </span>
          {t("count", { n: collection.count })}
        </p>
      </div>
    </article>
  );
}

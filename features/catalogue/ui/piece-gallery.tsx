import { useTranslations } from "next-intl";
import { MissingPicture } from "#components/ui/missing-picture.tsx";
import { Picture } from "#components/ui/picture.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** The piece's pictures: a strip to swipe on a phone, one large above pairs where there is room. */
export function PieceGallery({ piece, locale }: { piece: PieceDto; locale: Locale }) {
  const t = useTranslations("catalogue");
  const words = useTranslations("common.ui");
  const title = pick(piece.title, locale).text;
  if (piece.images.length === 0) {
    return <MissingPicture label={words("noPicture")} family={piece.craft.family} />;
  }
  const total = piece.images.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a strip that scrolls must be reachable by keyboard
    <section aria-label={t("piece.gallery")} tabIndex={0} className="overflow-x-auto snap-x snap-mandatory">
      <ul className="flex gap-2 lg:grid lg:grid-cols-2 lg:gap-4">
        {piece.images.map((image, index) => (
          <li
            key={image.base}
            className={`relative shrink-0 snap-start ${total > 1 ? "w-[90%] sm:w-[60%] lg:w-auto" : "w-full"} lg:first:col-span-2`}
          >
            <Picture
              image={image}
              alt={t(`view.${image.view}`, { title })}
              sizes={index === 0 ? "(min-width: 64rem) 40rem, 92vw" : "(min-width: 64rem) 20rem, 92vw"}
              priority={index === 0}
              large
            />
            {total > 1 && (
              <span className="absolute end-0 top-0 bg-chaux px-2 py-0.5 text-xs tabular-nums lg:hidden">
                {t("piece.picture", { n: index + 1, total })}
              </span>
            )}
            {image.isDemonstration && (
              <span className="absolute start-0 bottom-0 bg-chaux px-2 py-0.5 text-xs text-encre-2">
                {words("demonstration")}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

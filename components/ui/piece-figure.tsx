import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { MissingPicture } from "#components/ui/missing-picture.tsx";
import { Picture, type PictureImage } from "#components/ui/picture.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

export type FigurePiece = {
  slug: string;
  title: LocalizedText;
  maker: { name: LocalizedText; town: LocalizedText };
  craft: { family: string };
  image: (PictureImage & { isDemonstration: boolean }) | null;
};

type PieceFigureProps = {
  piece: FigurePiece;
  locale: Locale;
  /** The width it is shown at, as the `sizes` attribute. */
  sizes: string;
  priority?: boolean;
  /** A code that the link carries along. */
  via?: string;
  ratio?: "4/5" | "1/1";
  className?: string;
};

/** A piece as the picture of a text about something larger: its name and its maker below, and the way to it. */
export function PieceFigure({
  piece,
  locale,
  sizes,
  priority,
  via,
  ratio,
  className = "",
}: PieceFigureProps) {
  const t = useTranslations("common.ui");
  const { image } = piece;
  return (
    <figure className={`group relative flex flex-col gap-3 ${className}`}>
      <div className="relative overflow-hidden rounded-sm">
        {image ? (
          <Picture
            image={image}
            alt={pick(piece.title, locale)}
            sizes={sizes}
            priority={priority}
            ratio={ratio}
          />
        ) : (
          <MissingPicture label={t("noPicture")} family={piece.craft.family} />
        )}
        {image?.isDemonstration && (
          <span className="absolute start-0 bottom-0 bg-chaux px-2 py-0.5 text-xs text-encre-2">
            {t("demonstrationShort")}
          </span>
        )}
      </div>
      <figcaption className="text-s leading-[1.5]">
        <AppLink
          href={via ? `/pieces/${piece.slug}?via=${via}` : `/pieces/${piece.slug}`}
          className="font-[550] after:absolute after:inset-0 group-hover:underline"
        >
          <Bilingual value={piece.title} locale={locale} />
        </AppLink>
        <span className="block text-encre-2">
          <Bilingual value={piece.maker.name} locale={locale} />
          <span aria-hidden="true"> · </span>
          <Bilingual value={piece.maker.town} locale={locale} />
        </span>
      </figcaption>
    </figure>
  );
}

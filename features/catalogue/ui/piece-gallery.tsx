import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon.tsx";
import { MissingPicture } from "#components/ui/missing-picture.tsx";
import { Picture } from "#components/ui/picture.tsx";
import { Popover } from "#components/ui/popover.tsx";
import type { ImageDto, PieceDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** The piece's pictures: a strip to swipe on a phone, one large above pairs where there is room; each opens larger. */
export function PieceGallery({ piece, locale }: { piece: PieceDto; locale: Locale }) {
  const t = useTranslations("catalogue");
  const words = useTranslations("common.ui");
  const title = pick(piece.title, locale).text;
  if (piece.images.length === 0) {
    return <MissingPicture label={words("noPicture")} family={piece.craft.family} />;
  }
  const total = piece.images.length;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a strip that scrolls must be reachable by keyboard */}
      <section aria-label={t("piece.gallery")} tabIndex={0} className="overflow-x-auto snap-x snap-mandatory">
        <ul className="flex gap-2 lg:grid lg:grid-cols-2 lg:gap-4">
          {piece.images.map((image, index) => (
            <li
              key={image.base}
              className={`shrink-0 snap-start ${total > 1 ? "w-full sm:w-[60%] lg:w-auto" : "w-full"} lg:first:col-span-2`}
            >
              <Frame image={image} n={index + 1} total={total} title={title} />
            </li>
          ))}
        </ul>
      </section>
      {piece.images.map((image, index) => (
        <Zoom key={image.base} image={image} n={index + 1} total={total} title={title} />
      ))}
    </>
  );
}

type FrameProps = { image: ImageDto; n: number; total: number; title: string };

function Frame({ image, n, total, title }: FrameProps) {
  const t = useTranslations("catalogue");
  const more = useTranslations("pricing.piece");
  const words = useTranslations("common.ui");
  return (
    <figure className="relative">
      <div className="relative">
        <Picture
          image={image}
          alt={t(`view.${image.view}`, { title })}
          // A little less than the width of a phone: with two dots a pixel the file of 640 serves, half as heavy as the next.
          sizes={
            n === 1
              ? "(min-width: 64rem) 40rem, (min-width: 40rem) 60vw, 88vw"
              : "(min-width: 64rem) 20rem, (min-width: 40rem) 60vw, 88vw"
          }
          priority={n === 1}
          large
        />
        {total > 1 && (
          <span className="absolute start-0 top-0 bg-chaux px-2 py-0.5 text-xs tabular-nums lg:hidden">
            {t("piece.picture", { n, total })}
          </span>
        )}
        {image.isDemonstration && (
          <span className="absolute start-0 bottom-0 bg-chaux px-2 py-0.5 text-xs text-encre-2">
            {words("demonstration")}
          </span>
        )}
        <button
          type="button"
          popoverTarget={`zoom-${n}`}
          className="absolute end-2 bottom-2 flex size-12 items-center justify-center rounded-full bg-chaux text-encre"
        >
          <Icon name="plus" size={22} label={more("zoom", { n })} />
        </button>
      </div>
      {image.view === "scale" && (
        <figcaption className="absolute start-0 top-6 bg-chaux px-2 py-0.5 text-xs lg:top-0">
          {more("scaleNote")}
        </figcaption>
      )}
    </figure>
  );
}

/** The picture as large as the screen. The browser opens it; nothing is fetched before. */
function Zoom({ image, n, total, title }: FrameProps) {
  const t = useTranslations("catalogue");
  const more = useTranslations("pricing.piece");
  return (
    <Popover id={`zoom-${n}`} label={more("zoomTitle", { n, total })} wide>
      <Picture image={image} alt={t(`view.${image.view}`, { title })} sizes="95vw" ratio="natural" large />
    </Popover>
  );
}

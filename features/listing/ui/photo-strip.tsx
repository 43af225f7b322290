import { useTranslations } from "next-intl";
import { MissingPicture } from "#components/ui/missing-picture.tsx";
import { Picture } from "#components/ui/picture.tsx";
import type { ListingDto } from "#features/listing/schema.ts";

/** The photographs of a piece in their order, each with what it shows. */
export function PhotoStrip({ piece, large = false }: { piece: ListingDto; large?: boolean }) {
  const t = useTranslations("listing");
  if (piece.photos.length === 0)
    return (
      <div className="max-w-60">
        <MissingPicture label={t("studio.noPhoto")} family={piece.craft.family} />
      </div>
    );
  return (
    <ul className={`grid gap-3 ${large ? "grid-cols-1 sm:grid-cols-2" : "grid-cols-3 sm:grid-cols-5"}`}>
      {piece.photos.map((photo) => (
        <li key={photo.id} className="flex min-w-0 flex-col gap-1">
          <Picture
            image={photo}
            alt={t(`view.${photo.view}`)}
            sizes={large ? "(min-width: 64rem) 20rem, (min-width: 40rem) 45vw, 92vw" : "8rem"}
            ratio={large ? "natural" : "4/5"}
            large={large}
          />
          <span aria-hidden="true" className="text-xs text-encre-2">
            {t(`view.${photo.view}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

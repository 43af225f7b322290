import { useTranslations } from "next-intl";
import type { PhotoDto } from "#features/quality/schema.ts";

/** Sealed pictures for one viewer; each opens by itself. */
export function PhotoStrip({ photos, about }: { photos: readonly PhotoDto[]; about: string }) {
  const t = useTranslations("quality");
  if (photos.length === 0) return null;
  return (
    <ul className="grid grid-cols-3 gap-2 sm:grid-cols-4">
      {photos.map((photo, n) => (
        <li key={photo.id}>
          <a href={photo.link} target="_blank" rel="noreferrer" className="target block">
            {/* biome-ignore lint/performance/noImgElement: a sealed picture for one viewer, served as it is */}
            <img
              src={`${photo.link}?w=320`}
              alt={t("photo", { number: n + 1, about })}
              className="aspect-square w-full rounded object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}

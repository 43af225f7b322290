import { useTranslations } from "next-intl";
import type { VisitPhoto } from "#features/visits/schema.ts";

/** The photographs of a visit, each opening by itself. */
export function PhotoStrip({ photos }: { photos: readonly VisitPhoto[] }) {
  const t = useTranslations("visits.photos");
  if (photos.length === 0) return null;
  return (
    <ul className="grid grid-cols-3 gap-2 sm:grid-cols-4">
      {photos.map((photo, index) => (
        <li key={photo.id}>
          <a href={photo.link} target="_blank" rel="noreferrer" className="target block">
            {/* biome-ignore lint/performance/noImgElement: a sealed picture for one viewer, served as it is */}
            <img
              src={`${photo.link}?w=320`}
              alt={t("one", { number: index + 1 })}
              className="aspect-square w-full rounded object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}

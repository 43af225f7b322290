import { useTranslations } from "next-intl";
import { OnwardLink } from "#components/ui/link.tsx";
import { studioPiece } from "#features/listing/paths.ts";
import type { ListingDto } from "#features/listing/schema.ts";
import { MarkNotes } from "#features/listing/ui/mark-notes.tsx";
import { MarkedPhoto } from "#features/listing/ui/marked-photo.tsx";

/** Photographs on which the chamber points at something, with its reasons and the way to take them again. */
export function RetakeList({ piece }: { piece: ListingDto }) {
  const t = useTranslations("listing");
  const marked = piece.photos.filter(({ id }) => piece.marks.some(({ imageId }) => imageId === id));
  if (marked.length === 0) return null;
  return (
    <section aria-labelledby="retake" className="flex flex-col gap-4 border-s-4 border-grenade ps-4">
      <h2 id="retake" className="text-xl">
        {t("marks.title", { n: marked.length })}
      </h2>
      <ul className="flex flex-col gap-8">
        {marked.map((photo) => {
          const marks = piece.marks.filter(({ imageId }) => imageId === photo.id);
          return (
            <li key={photo.id} className="flex max-w-sm flex-col gap-3">
              <MarkedPhoto {...{ photo, marks }} alt={t(`view.${photo.view}`)} sizes="24rem" />
              <MarkNotes marks={marks} />
              <OnwardLink href={`${studioPiece(piece.id, "photos")}#photo-${photo.id}`}>
                {t("marks.retake")}
              </OnwardLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { MissingPicture } from "#components/ui/missing-picture.tsx";
import { Picture } from "#components/ui/picture.tsx";
import { type ListingDto, markReasons } from "#features/listing/schema.ts";
import { GridLines } from "#features/listing/ui/grid-lines.tsx";
import { MarkForm } from "#features/listing/ui/mark-form.tsx";
import { MarkNotes } from "#features/listing/ui/mark-notes.tsx";
import { MarkedPhoto } from "#features/listing/ui/marked-photo.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type PhotosProps = {
  piece: ListingDto & { mayDecide: boolean };
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** The photographs as the chamber looks at them: each with its marks, what they say, and the form for one more. */
export function OfficePhotos({ piece, sentences, locale }: PhotosProps) {
  const t = useTranslations("listing");
  if (piece.photos.length === 0)
    return (
      <div className="max-w-60">
        <MissingPicture label={t("studio.noPhoto")} family={piece.craft.family} />
      </div>
    );
  const reasons = markReasons.map((value) => ({ value, label: t(`marks.reason.${value}`) }));
  return (
    <ul className="flex flex-col gap-8">
      {piece.photos.map((photo) => {
        const marks = piece.marks.filter(({ imageId }) => imageId === photo.id);
        const alt = t(`view.${photo.view}`);
        const words = {
          ...{ lead: t("marks.lead"), from: t("marks.from"), to: t("marks.to") },
          ...{ toSame: t("marks.toSame"), reason: t("marks.why"), note: t("marks.note") },
          ...{ noteHint: t("office.noteHint"), send: t("marks.send") },
        };
        return (
          <li key={photo.id} id={`photo-${photo.id}`} className="flex min-w-0 flex-col gap-3">
            <MarkedPhoto {...{ photo, marks, alt }} sizes="(min-width: 64rem) 36rem, 92vw" large />
            <p className="text-s text-encre-2">{alt}</p>
            <MarkNotes
              marks={marks}
              {...(piece.mayDecide ? { settle: { pieceId: piece.id, locale } } : {})}
            />
            {piece.mayDecide && (
              <Disclosure summary={t("marks.add")} className="border-t">
                <MarkForm
                  {...{ reasons, words, sentences }}
                  photo={{ id: photo.id, width: photo.width, height: photo.height }}
                  hidden={{ pieceId: piece.id, imageId: photo.id, locale }}
                >
                  <Picture image={photo} alt={alt} sizes="24rem" ratio="natural" large />
                  <GridLines width={photo.width} height={photo.height} />
                </MarkForm>
              </Disclosure>
            )}
          </li>
        );
      })}
    </ul>
  );
}

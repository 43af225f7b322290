import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button-look.ts";
import { Icon } from "#components/ui/icon.tsx";
import { Picture } from "#components/ui/picture.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { describePhotoAction, movePhotoAction, removePhotoAction } from "#features/listing/button-actions.ts";
import {
  type ListingDto,
  type MarkDto,
  type PhotoDto,
  photosAtMost,
  pictureViews,
} from "#features/listing/schema.ts";
import { MarkNotes } from "#features/listing/ui/mark-notes.tsx";
import { MarkedPhoto } from "#features/listing/ui/marked-photo.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = { piece: ListingDto; locale: Locale };

/** The photographs of a piece in their order, with plain buttons, and a form for one more. Needs no script. */
export function PhotosView({ piece, locale }: ViewProps) {
  const t = useTranslations("listing.photos");
  const view = useTranslations("listing.view");
  const total = piece.photos.length;
  const views = pictureViews.map((value) => ({ value, label: view(value) }));
  return (
    <>
      <p className="text-encre-2">{t("lead")}</p>
      {total === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ol className="flex flex-col gap-8">
          {piece.photos.map((photo, n) => (
            <PhotoItem
              key={photo.id}
              {...{ photo, n, total, views, locale }}
              pieceId={piece.id}
              marks={piece.marks.filter(({ imageId }) => imageId === photo.id)}
            />
          ))}
        </ol>
      )}
      <section aria-labelledby="add-photo" className="border-t border-encre pt-6">
        <h2 id="add-photo" className="mb-4 text-xl">
          {t("addTitle")}
        </h2>
        {total >= photosAtMost ? (
          <p>{t("full")}</p>
        ) : (
          <form
            action={`/api/pieces/${piece.id}/photos?lang=${locale}`}
            method="post"
            encType="multipart/form-data"
            className="flex flex-col gap-6"
          >
            <Select
              name="view"
              label={t("view")}
              options={views}
              defaultValue={total === 0 ? "front" : "detail"}
              width="m"
            />
            <TextInput
              type="file"
              name="file"
              label={t("file")}
              hint={t("fileHint")}
              // No `capture`: with it some phones open the camera and hide the gallery.
              accept="image/jpeg,image/png,image/webp"
            />
            <div>
              <button type="submit" className={buttonClass({ size: "l" })}>
                <Icon name="camera" />
                {t("send")}
              </button>
            </div>
          </form>
        )}
      </section>
    </>
  );
}

type ItemProps = {
  photo: PhotoDto;
  n: number;
  total: number;
  pieceId: string;
  marks: readonly MarkDto[];
  views: readonly { value: string; label: string }[];
  locale: Locale;
};

function PhotoItem({ photo, n, total, pieceId, marks, views, locale }: ItemProps) {
  const t = useTranslations("listing.photos");
  const save = useTranslations("listing.form");
  const which = t("number", { n: n + 1, total });
  const hidden = (
    <>
      <input type="hidden" name="pieceId" value={pieceId} />
      <input type="hidden" name="imageId" value={photo.id} />
      <input type="hidden" name="locale" value={locale} />
    </>
  );
  const more = <span className="sr-only">: {which}</span>;
  return (
    <li
      id={`photo-${photo.id}`}
      className="grid gap-4 border-t border-line pt-4 sm:grid-cols-[10rem_minmax(0,1fr)]"
    >
      <div className="max-w-40 overflow-hidden rounded-sm">
        {marks.length > 0 ? (
          <MarkedPhoto {...{ photo, marks }} alt={which} sizes="10rem" />
        ) : (
          <Picture image={photo} alt={which} sizes="10rem" />
        )}
      </div>
      <div className="flex flex-col gap-4">
        <p className="font-[550]">{which}</p>
        <MarkNotes marks={marks} />
        <details open={marks.length > 0}>
          <summary className="target inline-flex list-none items-center text-s underline decoration-bord [&::-webkit-details-marker]:hidden">
            {t("again")}
            {more}
          </summary>
          <form
            action={`/api/pieces/${pieceId}/photos?lang=${locale}`}
            method="post"
            encType="multipart/form-data"
            className="flex flex-col items-start gap-3 pt-2"
          >
            <input type="hidden" name="replaces" value={photo.id} />
            <TextInput
              id={`again-${photo.id}`}
              type="file"
              name="file"
              label={t("againFile")}
              hint={t("fileHint")}
              accept="image/jpeg,image/png,image/webp"
            />
            <button type="submit" className={buttonClass({ tone: "secondary" })}>
              <Icon name="camera" />
              {t("send")}
              {more}
            </button>
          </form>
        </details>
        <form action={movePhotoAction} className="flex flex-wrap gap-3">
          {hidden}
          {n > 0 && (
            <SubmitButton tone="secondary" name="to" value="earlier">
              {t("earlier")}
              {more}
            </SubmitButton>
          )}
          {n < total - 1 && (
            <SubmitButton tone="secondary" name="to" value="later">
              {t("later")}
              {more}
            </SubmitButton>
          )}
        </form>
        <form action={describePhotoAction} className="flex flex-wrap items-end gap-3">
          {hidden}
          <Select
            id={`view-${photo.id}`}
            name="view"
            label={t("view")}
            options={views}
            defaultValue={photo.view}
            className="min-w-48 flex-1"
          />
          <SubmitButton tone="secondary">
            {save("save")}
            {more}
          </SubmitButton>
        </form>
        <details>
          <summary className="target inline-flex list-none items-center text-s underline decoration-bord [&::-webkit-details-marker]:hidden">
            {t("remove")}
            {more}
          </summary>
          <form action={removePhotoAction} className="pt-2">
            {hidden}
            <SubmitButton tone="danger">{t("removeYes")}</SubmitButton>
          </form>
        </details>
      </div>
    </li>
  );
}

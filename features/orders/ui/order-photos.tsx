import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button-look.ts";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { PhotoDto } from "#features/orders/queries/read-parts.ts";
import { orderPhotosAtMost } from "#features/orders/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type PhotosProps = {
  photos: readonly PhotoDto[];
  /** What the address needs besides the photograph: the order's secret link, where it was followed. */
  access?: string;
};

/** Photographs of what was packed, sealed for those who may see them. */
export function OrderPhotos({ photos, access = "" }: PhotosProps) {
  const t = useTranslations("orders.photos");
  if (photos.length === 0) return null;
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {photos.map((photo, index) => (
        <li key={photo.id}>
          {/* biome-ignore lint/performance/noImgElement: a sealed picture for one viewer, served as it is */}
          <img
            src={`/api/orders/photos/${photo.id}?w=640${access}`}
            width={photo.width}
            height={photo.height}
            alt={t(photo.by === "maker" ? "byMaker" : "byChamber", { n: index + 1 })}
            className="aspect-square w-full rounded bg-sable object-cover"
          />
        </li>
      ))}
    </ul>
  );
}

const known = [
  "PHOTO_TYPE",
  "PHOTO_TOO_LARGE",
  "PHOTO_UNREADABLE",
  "PHOTO_TOO_MANY_PIXELS",
  "PHOTO_NONE",
  "TOO_MANY_PHOTOS",
] as const;

type FormProps = {
  orderId: string;
  count: number;
  /** Where the form leads back to. */
  from: string;
  problem?: string | undefined;
  locale: Locale;
};

/** A plain form that sends one photograph: the browser shows how far it is, and no script is needed. */
export function PhotoForm({ orderId, count, from, problem, locale }: FormProps) {
  const t = useTranslations("orders.photos");
  const errors = useTranslations("orders.errors");
  const refusal = known.find((code) => code === problem);
  if (count >= orderPhotosAtMost) return <p>{t("full")}</p>;
  return (
    <form
      action={`/api/orders/${orderId}/photos?lang=${locale}&${from}`}
      method="post"
      encType="multipart/form-data"
      className="flex flex-col gap-4"
    >
      {refusal && <Notice tone="warning" role="alert" title={errors(refusal)} />}
      <TextInput
        type="file"
        name="file"
        id={`file-${orderId}`}
        label={t("file")}
        hint={t("fileHint")}
        // No `capture`: with it some phones open the camera and hide the gallery.
        accept="image/jpeg,image/png,image/webp"
      />
      <div>
        <button type="submit" className={buttonClass({ tone: "secondary", size: "l" })}>
          <Icon name="camera" />
          {t("send")}
        </button>
      </div>
    </form>
  );
}

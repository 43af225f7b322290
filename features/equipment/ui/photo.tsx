import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FileField } from "#components/ui/file-field.tsx";
import { UploadForm } from "#components/ui/upload-form.tsx";
import type { Photo } from "#features/equipment/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** A private photograph, for a reader who may open it. */
export function PhotoFigure({ photo }: { photo: Photo }) {
  const t = useTranslations("equipment");
  if (!photo?.link) return null;
  return (
    <a href={photo.link} target="_blank" rel="noreferrer" className="target block w-full max-w-80">
      {/* biome-ignore lint/performance/noImgElement: a sealed picture for one viewer, served as it is */}
      <img src={`${photo.link}?w=640`} alt={t("photo")} className="w-full rounded" />
    </a>
  );
}

type FormProps = {
  /** Of the request, of what was given, or of the look at it. */
  id: string;
  /** Where it leads back to: a call or something given, and the workshop whose studio it is. */
  back: Readonly<Record<string, string>>;
  locale: Locale;
  children?: ReactNode;
};

/** Sends a photograph from a phone, with whatever fields go with it. */
export function PhotoForm({ id, back, locale, children }: FormProps) {
  const t = useTranslations("equipment");
  return (
    <UploadForm
      action={`/api/equipment/photos/${id}?${new URLSearchParams({ lang: locale, ...back })}`}
      send={t("photoSend")}
      sending={t("photoSending")}
    >
      {children}
      <FileField
        name="file"
        id={`file-${id}`}
        label={t("photoFile")}
        accept="image/jpeg,image/png,image/webp"
      />
    </UploadForm>
  );
}

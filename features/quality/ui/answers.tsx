import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { FileField } from "#components/ui/file-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { UploadForm } from "#components/ui/upload-form.tsx";
import { type InspectionView, photosAtMost } from "#features/quality/schema.ts";
import { Part } from "#features/quality/ui/part.tsx";
import { PhotoStrip } from "#features/quality/ui/photo-strip.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  inspection: InspectionView;
  /** A note that came back with a refusal. */
  kept: string;
  zone: "office" | "studio";
  locale: Locale;
};

/** What the maker answered, with pictures; in the studio also how to answer. */
export function Answers({ inspection, kept, zone, locale }: Props) {
  const t = useTranslations("quality.answers");
  const { answers } = inspection;
  return (
    <Part id="answers" title={t("title")}>
      {answers.length === 0 && <p className="text-encre-2">{t(zone === "office" ? "noneOffice" : "none")}</p>}
      {answers.length > 0 && (
        <ul className="flex flex-col gap-5">
          {answers.map((answer) => (
            <li key={answer.id} className="flex flex-col gap-2 border-s-2 border-line ps-4">
              <p className="text-s text-encre-2">{formatDate(answer.at, locale, "dateTime")}</p>
              <p dir="auto" className="whitespace-pre-line">
                {answer.note}
              </p>
              <PhotoStrip photos={answer.photos} about={t("title")} />
            </li>
          ))}
        </ul>
      )}
      {zone === "studio" && (
        <UploadForm
          action={`/api/quality/inspections/${inspection.id}/replies?lang=${locale}`}
          send={t("send")}
          sending={t("sending")}
        >
          <TextArea name="note" label={t("note")} rows={4} maxLength={2000} defaultValue={kept} />
          <FileField
            name="file"
            label={t("photos")}
            hint={t("photosHint", { n: photosAtMost })}
            required={false}
            multiple
            accept="image/jpeg,image/png,image/webp"
          />
        </UploadForm>
      )}
    </Part>
  );
}

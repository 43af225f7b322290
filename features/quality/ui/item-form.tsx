import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { buttonClass } from "#components/ui/button-look.ts";
import { FileField } from "#components/ui/file-field.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { type InspectionView, type ItemDto, marks, photosAtMost } from "#features/quality/schema.ts";
import { PhotoStrip } from "#features/quality/ui/photo-strip.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { inspection: InspectionView; item: ItemDto; locale: Locale };

/**
 * One item of the list, as an inspector fills it in on a phone: a mark, a note, a picture. A plain form that works before any script;
 * each press keeps what was typed, on the server.
 */
export function ItemForm({ inspection, item, locale }: Props) {
  const t = useTranslations("quality.fill");
  const count = inspection.items.length;
  const path = `/office/quality/inspections/${inspection.id}`;
  return (
    <section
      id="item"
      tabIndex={-1}
      aria-labelledby="item-title"
      className="flex max-w-[39rem] flex-col gap-6"
    >
      <div className="flex flex-col gap-1">
        <p className="text-s text-encre-2">{t("place", { n: item.position, count })}</p>
        <h2 id="item-title" className="text-xl">
          <Bilingual value={item.title} locale={locale} />
        </h2>
      </div>
      <form
        action={`/api/quality/inspections/${inspection.id}/items/${item.id}?lang=${locale}`}
        method="post"
        encType="multipart/form-data"
        className="flex flex-col gap-6"
      >
        <RadioCards
          legend={t("mark")}
          name="mark"
          columns={3}
          required={false}
          options={marks.map((value) => ({ value, label: t(`marks.${value}`) }))}
          {...(item.mark ? { defaultValue: item.mark } : {})}
        />
        <TextArea
          name="note"
          label={t("note")}
          hint={t("noteHint")}
          optional
          dir="auto"
          rows={3}
          maxLength={1000}
          defaultValue={item.note}
        />
        <PhotoStrip photos={item.photos} about={pick(item.title, locale).text} />
        {item.photos.length < photosAtMost && (
          <FileField
            name="file"
            label={t("photo")}
            hint={t("photoHint", { n: photosAtMost })}
            required={false}
            accept="image/jpeg,image/png,image/webp"
            capture="environment"
          />
        )}
        <div className="flex flex-col gap-3 sm:flex-row">
          {item.position < count && (
            <button type="submit" name="then" value="next" className={buttonClass({ size: "l" })}>
              {t("next")}
            </button>
          )}
          <button
            type="submit"
            name="then"
            value="list"
            className={buttonClass({ size: "l", tone: item.position < count ? "secondary" : "primary" })}
          >
            {t("keep")}
          </button>
        </div>
      </form>
      <p className="flex flex-wrap gap-x-6">
        {item.position > 1 && (
          <TextLink href={`${path}?item=${item.position - 1}#item`}>{t("before")}</TextLink>
        )}
        <TextLink href={`${path}#part-items`}>{t("list")}</TextLink>
      </p>
    </section>
  );
}

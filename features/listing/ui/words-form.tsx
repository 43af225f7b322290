import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { editWordsAction } from "#features/listing/actions.ts";
import type { ListingDto } from "#features/listing/schema.ts";
import { wordFields, wordValues } from "#features/listing/ui/field-specs.ts";
import { MissingWords } from "#features/listing/ui/missing-words.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FormProps = { piece: ListingDto; sentences: Readonly<Record<string, string>>; locale: Locale };

/** What a piece is called and what is said of it, in the maker's languages. */
export function WordsForm({ piece, sentences, locale }: FormProps) {
  const t = useTranslations("listing.form");
  return (
    <>
      <MissingWords piece={piece} locale={locale} />
      <FieldsForm
        action={editWordsAction}
        start={newForm({
          ...wordValues("title", piece.title),
          ...wordValues("description", piece.description),
          ...wordValues("care", piece.care),
          ...wordValues("variationNote", piece.variationNote),
          ...wordValues("safetyWarnings", piece.safetyWarnings),
        })}
        hidden={{ pieceId: piece.id, version: String(piece.version), locale }}
        sentences={sentences}
        submit={t("save")}
        pending={t("saving")}
        fields={[
          ...wordFields(t, "title", locale, { max: 120, hint: t("nameHint"), needed: true }),
          ...wordFields(t, "description", locale, { max: 3000, rows: 5 }),
          ...wordFields(t, "care", locale, { max: 800, rows: 3 }),
          ...wordFields(t, "variationNote", locale, { max: 400, rows: 2 }),
          ...wordFields(t, "safetyWarnings", locale, { max: 800, rows: 2, hint: t("warningsHint") }),
        ]}
      />
    </>
  );
}

import { useTranslations } from "next-intl";
import { knownAnswers, useAnswerFields } from "#components/calls/answer-fields.ts";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { applyAction } from "#features/fairs/actions.ts";
import type { StudioFair } from "#features/fairs/schema.ts";
import { fairSentences } from "#features/fairs/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** A maker's application: an answer to each criterion with its measure and weight beside it, and the pieces. */
export function ApplyForm({ page, locale }: { page: StudioFair; locale: Locale }) {
  const t = useTranslations("fairs");
  const answers = useAnswerFields(page.criteria, locale);
  const { application } = page;
  const isIn = application?.state === "submitted";
  if (page.choices.length === 0) return <p>{t("studio.noPieces")}</p>;
  const fields: FieldSpec[] = [
    ...answers,
    {
      ...{ kind: "checkboxes", name: "pieceIds", label: t("studio.piecesLabel") },
      options: page.choices.map(({ id, title }) => ({ value: id, label: pick(title, locale).text })),
    },
  ];
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-xl">{t("studio.applyTitle")}</h2>
      <p>{t("criteriaText")}</p>
      <FieldsForm
        action={applyAction}
        start={newForm({
          ...knownAnswers(application?.answers ?? []),
          pieceIds: application?.pieceIds ?? [],
        })}
        fields={fields}
        hidden={{ locale, fairId: page.id, artisanId: page.artisanId }}
        several={{ criterion: page.criteria.map(({ id }) => id) }}
        sentences={fairSentences(locale)}
        submit={isIn ? t("studio.change") : t("studio.send")}
        block
      />
    </section>
  );
}

import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import {
  draftAssessmentAction,
  recordFactAction,
  recordIndicatorAction,
  withdrawFactAction,
  writeMakingAction,
} from "#features/endangered/actions.ts";
import {
  assessmentFields,
  factFields,
  indicatorFields,
  makingFields,
  withdrawFields,
  wordValues,
} from "#features/endangered/ui/field-specs.ts";
import type { FileFormName, FilePage } from "#features/endangered/ui/read-file.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FileFormProps = {
  page: FilePage;
  form: FileFormName;
  zone: "office" | "federation";
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** The one form of a craft's file that its address asks for. */
export function FileForm({ page, form, zone, sentences, locale }: FileFormProps) {
  const t = useTranslations("endangered");
  const grade = useTranslations("catalogue.grade");
  const { file, of, fact, today } = page;
  const common = { hidden: { locale, zone, craftId: file.craftId }, sentences, submit: t("office.save") };
  const forms = {
    indicator: (
      <FieldsForm
        {...common}
        hidden={{ ...common.hidden, ...(of ? { supersedes: of.id, kind: of.kind } : {}) }}
        action={recordIndicatorAction}
        start={newForm(of ? { value: String(of.value), asOf: of.asOf, source: of.source } : { asOf: today })}
        fields={indicatorFields(t, today, of?.kind)}
      />
    ),
    assessment: (
      <FieldsForm
        {...common}
        action={draftAssessmentAction}
        start={newForm({ grade: file.proposal.grade })}
        fields={assessmentFields(t, grade, locale)}
        submit={t("office.sendDraft")}
      />
    ),
    fact: (
      <FieldsForm {...common} action={recordFactAction} start={newForm()} fields={factFields(t, locale)} />
    ),
    withdraw: (
      <FieldsForm
        {...common}
        hidden={{ ...common.hidden, ...fact }}
        action={withdrawFactAction}
        start={newForm()}
        fields={withdrawFields(t)}
        submit={t("office.withdrawFact")}
        tone="danger"
      />
    ),
    making: (
      <FieldsForm
        {...common}
        action={writeMakingAction}
        start={newForm({ ...wordValues("making", file.making), source: file.makingSource ?? "" })}
        fields={makingFields(t, locale)}
      />
    ),
  } satisfies Record<FileFormName, unknown>;
  return (
    <section id="form" aria-labelledby="form-title" className="max-w-form scroll-mt-4 bg-sable p-5 sm:p-7">
      <h2 id="form-title" className="mb-4 text-xl">
        {of && form === "indicator" ? t(`kinds.${of.kind}`) : t(`office.forms.${form}`)}
      </h2>
      <p className="mb-4">{t(`office.hints.${of && form === "indicator" ? "correct" : form}`)}</p>
      {forms[form]}
    </section>
  );
}

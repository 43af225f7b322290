"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { type FieldSpec, FormField } from "#components/ui/form-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { reportVisitAction } from "#features/visits/actions.ts";
import { visitOutcomes } from "#features/visits/schema.ts";
import { PlaceField } from "#features/visits/ui/place-field.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ReportFormProps = {
  visitId: string;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What was found, in large choices and a few words, with the place where the phone knows it. */
export function ReportForm({ visitId, sentences, locale }: ReportFormProps) {
  const t = useTranslations("visits");
  const [state, action] = useActionState(reportVisitAction, newForm());
  const say = (code: string) => sentences[code] ?? sentences.INVALID_INPUT ?? code;
  const fields: FieldSpec[] = [
    {
      ...{ kind: "radio", name: "outcome", label: t("report.outcome") },
      options: visitOutcomes.map((value) => ({
        ...{ value, label: t(`outcomes.${value}`), hint: t(`outcomeHints.${value}`) },
      })),
    },
    {
      ...{ kind: "textarea", name: "report", label: t("report.text"), hint: t("report.textHint") },
      ...{ maxLength: 3000, rows: 5 },
    },
  ];
  const problems = fields.flatMap((field) => {
    const code = state.fields[field.name];
    return code ? [{ field: field.name, message: `${field.label} – ${say(code)}` }] : [];
  });
  const all = state.error ? [{ message: say(state.error) }, ...problems] : problems;
  return (
    <section aria-labelledby="report-title" className="flex flex-col gap-4">
      <h2 id="report-title" className="text-xl">
        {t("report.title")}
      </h2>
      <form action={action} noValidate key={state.tries} className="flex flex-col gap-6">
        {all.length > 0 && (
          <>
            <ErrorSummary errors={all} />
            <FocusOnMount />
          </>
        )}
        <input type="hidden" name="visitId" value={visitId} />
        <input type="hidden" name="locale" value={locale} />
        {fields.map((field) => {
          const code = state.fields[field.name];
          return (
            <FormField
              key={field.name}
              field={field}
              values={state.values[field.name] ?? []}
              error={code ? say(code) : undefined}
            />
          );
        })}
        <PlaceField kept={(name) => state.values[name]?.[0] ?? ""} />
        <SubmitButton size="l" block pendingLabel={t("report.saving")}>
          {t("report.submit")}
        </SubmitButton>
      </form>
    </section>
  );
}

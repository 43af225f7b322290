import { useTranslations } from "next-intl";
import type { ShownCriterion } from "#components/calls/criteria-list.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** A field for each criterion, with its measure and weight beside it. */
export function useAnswerFields(criteria: readonly ShownCriterion[], locale: Locale): FieldSpec[] {
  const t = useTranslations("calls");
  return criteria.map((one) => ({
    ...{ kind: "textarea", name: `answer.${one.id}`, label: pick(one.title, locale).text, rows: 3 },
    hint: `${pick(one.measure, locale).text} (${t("weight", { weight: one.weight })})`,
    maxLength: 1000,
  }));
}

/** What was answered before, as the form's fields. */
export const knownAnswers = (answers: readonly { criterionId: string; answer: string }[]) =>
  Object.fromEntries(answers.map(({ criterionId, answer }) => [`answer.${criterionId}`, answer]));

import { useTranslations } from "next-intl";
import type { ShownCriterion } from "#components/calls/criteria-list.tsx";
import type { ShownMark } from "#components/calls/marks.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { type KeptForm, newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = {
  criteria: readonly ShownCriterion[];
  marks: readonly (ShownMark & { isMine: boolean })[];
  action: (last: KeptForm, data: FormData) => Promise<KeptForm>;
  hidden: Readonly<Record<string, string>>;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** The reader's own points for each criterion, as they stand. */
export function ScoreForm({ criteria, marks, action, hidden, sentences, locale }: Props) {
  const t = useTranslations("calls");
  const known = marks
    .filter(({ isMine }) => isMine)
    .flatMap(({ criterionId, points, reason }) => [
      [`points.${criterionId}`, String(points)],
      [`reason.${criterionId}`, reason],
    ]);
  const fields = criteria.flatMap((one): FieldSpec[] => {
    const criterion = pick(one.title, locale).text;
    return [
      {
        ...{ kind: "text", name: `points.${one.id}`, label: t("points", { criterion }) },
        ...{ dir: "ltr", width: "s", maxLength: 2 },
      },
      { kind: "textarea", name: `reason.${one.id}`, label: t("reason", { criterion }), rows: 2 },
    ];
  });
  return (
    <FieldsForm
      {...{ action, fields, hidden, sentences }}
      start={newForm(Object.fromEntries(known))}
      several={{ criterion: criteria.map(({ id }) => id) }}
      submit={t("sendScores")}
    />
  );
}

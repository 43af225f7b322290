import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { type KeptForm, newForm } from "#lib/forms/kept-form.ts";
import { locales } from "#lib/i18n/locales.ts";

type Props = {
  action: (last: KeptForm, data: FormData) => Promise<KeptForm>;
  hidden: Readonly<Record<string, string>>;
  sentences: Readonly<Record<string, string>>;
};

/** One more criterion of a draft. */
export function CriterionForm({ action, hidden, sentences }: Props) {
  const t = useTranslations("calls");
  const fields: FieldSpec[] = [
    ...(["title", "measure"] as const).flatMap((name) =>
      locales.map(
        (language): FieldSpec => ({
          ...{ kind: "textarea", name: `${name}.${language}`, lang: language, rows: 2 },
          label: t("inLanguage", { field: t(`criterion.${name}`), language: t(`languages.${language}`) }),
        }),
      ),
    ),
    {
      ...{ kind: "text", name: "weight", label: t("criterion.weight"), hint: t("criterion.weightHint") },
      ...{ dir: "ltr", width: "s", maxLength: 3 },
    },
  ];
  return (
    <FieldsForm
      {...{ action, fields, hidden, sentences }}
      start={newForm()}
      submit={t("addCriterion")}
      tone="secondary"
    />
  );
}

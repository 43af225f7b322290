import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { type FieldSpec, FormField } from "#components/ui/form-field.tsx";
import { askedDocuments, fieldsOf, mayBeEmpty, type RuleField } from "#features/rules/domain/rule-fields.ts";
import type { NewRulePage } from "#features/rules/ui/read-new-rule.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FormProps = { page: NewRulePage; sentences: Readonly<Record<string, string>>; locale: Locale };

/** The parts of a rule as fields. It is sent by GET: nothing is recorded before the next page has shown what changes. */
export function RuleForm({ page, sentences, locale }: FormProps) {
  const t = useTranslations("rules");
  const { history, typed, problems, today } = page;
  const fields: FieldSpec[] = [
    ...fieldsOf(history.key).map((field) => specOf(field, t)),
    { kind: "date", name: "effectiveFrom", label: t("effectiveFrom"), hint: t("effectiveHint"), min: today },
    { kind: "text", name: "source", label: t("source"), hint: t("sourceHint"), maxLength: 500 },
    {
      kind: "radio",
      name: "evidence",
      label: t("evidenceQuestion"),
      options: (["confirmed", "reported", "unconfirmed"] as const).map((value) => ({
        value,
        label: t(`evidence.${value}`),
      })),
    },
  ];
  const say = (code: string) => sentences[code] ?? code;
  const errors = fields.flatMap(({ name, label }) => {
    const code = problems[name];
    return code ? [{ field: name, message: `${label} – ${say(code)}` }] : [];
  });
  return (
    <form
      action={`/${locale}/federation/rules/${history.key}`}
      method="get"
      noValidate
      className="flex flex-col gap-6"
    >
      <ErrorSummary errors={errors} />
      {fields.map((field) => {
        const code = problems[field.name];
        return (
          <FormField
            key={field.name}
            field={field}
            values={typed[field.name] ?? []}
            error={code ? say(code) : undefined}
          />
        );
      })}
      <div>
        <Button type="submit" name="step" value="check" size="l">
          {t("toPreview")}
        </Button>
      </div>
    </form>
  );
}

function specOf({ name, kind }: RuleField, t: ReturnType<typeof useTranslations<"rules">>): FieldSpec {
  const words = { name, label: t(`fields.${name}`) };
  switch (kind) {
    case "documents":
      return {
        ...words,
        kind: "checkboxes",
        options: askedDocuments.map((value) => ({ value, label: t(`documents.${value}`) })),
      };
    case "yesNo":
      return {
        ...words,
        kind: "radio",
        columns: 2,
        options: [
          { value: "yes", label: t("yes") },
          { value: "no", label: t("no") },
        ],
      };
    case "dayList":
      return { ...words, kind: "text", dir: "ltr", width: "s", maxLength: 60, hint: t("listHint") };
    case "amountList":
      return { ...words, kind: "text", dir: "ltr", width: "s", maxLength: 60, hint: t("amountsHint") };
    default:
      return {
        ...words,
        kind: "text",
        dir: "ltr",
        width: "s",
        maxLength: 5,
        hint: t(`unitHints.${kind}`),
        optional: mayBeEmpty(name),
      };
  }
}

import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { planInspectionAction } from "#features/quality/actions.ts";
import { type InspectionChoices, purposes } from "#features/quality/schema.ts";
import { Frame } from "#features/quality/ui/part.tsx";
import { qualitySentences } from "#features/quality/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = {
  choices: InspectionChoices;
  /** The inspection whose corrections this one looks at. */
  followsId: string | null;
  today: string;
  me: string;
  locale: Locale;
};

/** Plans an inspection: what for, by which list, who goes and when. A follow-up is for what the first was for. */
export function PlanView({ choices, followsId, today, me, locale }: Props) {
  const t = useTranslations("quality");
  const name = (value: object) => pick(value, locale).text;
  const levels = choices.labels.flatMap((label) =>
    Array.from({ length: label.levels }, (_, n) => ({
      value: `${label.id} ${n + 1}`,
      label: label.levels > 1 ? t("level", { name: name(label.name), level: n + 1 }) : name(label.name),
    })),
  );
  const aim: FieldSpec[] = followsId
    ? []
    : [
        {
          ...{ kind: "radio", name: "purpose", label: t("plan.purpose") },
          options: purposes.map((value) => ({ value, label: t(`purposes.${value}`) })),
        },
        {
          ...{ kind: "select", name: "labelLevel", label: t("plan.labelLevel"), hint: t("plan.labelHint") },
          ...{ placeholder: t("plan.noLabel"), options: levels, optional: true },
        },
      ];
  const fields: FieldSpec[] = [
    ...aim,
    {
      ...{ kind: "select", name: "checklistId", label: t("plan.checklist") },
      options: choices.checklists.map((list) => ({
        value: list.id,
        label: t("plan.version", { name: name(list.name), version: list.version }),
      })),
    },
    {
      ...{ kind: "select", name: "inspectorId", label: t("plan.inspector"), hint: t("plan.inspectorHint") },
      options: choices.inspectors.map(({ id, name: label }) => ({ value: id, label })),
    },
    { kind: "date", name: "plannedFor", label: t("plan.day"), min: today },
  ];
  const known = {
    purpose: "routine",
    checklistId: choices.checklists[0]?.id ?? "",
    inspectorId: me,
    plannedFor: choices.usualDay,
  };
  return (
    <Frame
      back={{ href: `/office/quality/workshops/${choices.artisanId}`, label: t("plan.back") }}
      title={t(followsId ? "plan.followTitle" : "plan.title")}
      lead={<Bilingual value={choices.artisanName} locale={locale} />}
      said={{}}
      width="form"
      locale={locale}
    >
      <FieldsForm
        action={planInspectionAction}
        start={newForm(known)}
        fields={fields}
        hidden={{
          ...{ locale, artisanId: choices.artisanId, followsId: followsId ?? "" },
          ...(followsId ? { purpose: "routine" } : {}),
        }}
        sentences={qualitySentences(locale)}
        submit={t("plan.submit")}
      />
    </Frame>
  );
}

import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { signInspectionAction } from "#features/quality/actions.ts";
import { type InspectionView, results } from "#features/quality/schema.ts";
import { Part } from "#features/quality/ui/part.tsx";
import { qualitySentences } from "#features/quality/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { inspection: InspectionView; today: string; locale: Locale };

/** The end of an inspection: its result, what is asked for, and the inspector's signature. There once every item has a mark. */
export function SignForm({ inspection, today, locale }: Props) {
  const t = useTranslations("quality.sign");
  const left = inspection.items.filter(({ mark }) => mark === null).length;
  const failed = inspection.items.some(({ mark }) => mark === "fail");
  return (
    <Part id="sign" title={t("title")}>
      {left > 0 ? (
        <p>{t("left", { count: left })}</p>
      ) : inspection.plannedFor > today ? (
        <p>{t("early")}</p>
      ) : (
        <FieldsForm
          action={signInspectionAction}
          start={newForm({ result: failed ? "" : "passed" })}
          fields={[
            {
              ...{ kind: "radio", name: "result", label: t("result") },
              options: results.map((value) => ({
                value,
                label: t(`results.${value}`),
                hint: t(`resultHints.${value}`),
              })),
            },
            {
              kind: "textarea",
              name: "summary",
              label: t("summary"),
              hint: t("summaryHint"),
              rows: 3,
              maxLength: 2000,
            },
            {
              ...{
                kind: "textarea",
                name: "corrections",
                label: t("corrections"),
                hint: t("correctionsHint"),
              },
              ...{ rows: 3, maxLength: 2000, optional: true },
            },
            {
              ...{ kind: "date", name: "correctionsDue", label: t("due"), min: today, optional: true },
            },
            { kind: "confirm", name: "confirmed", label: t("confirm") },
          ]}
          hidden={{ locale, inspectionId: inspection.id }}
          sentences={qualitySentences(locale)}
          submit={t("submit")}
        />
      )}
    </Part>
  );
}

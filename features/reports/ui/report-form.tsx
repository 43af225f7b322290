import { useTranslations } from "next-intl";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { fileReportAction } from "#features/reports/actions.ts";
import { reportReasons } from "#features/reports/schema.ts";
import { reportSentences } from "#features/reports/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What is wrong, in which words, and where an answer may go. Nobody has to say who they are. */
export function ReportForm({ serial, locale }: { serial: string; locale: Locale }) {
  const t = useTranslations("reports.form");
  const reasons = useTranslations("reports.reasons");
  const fields: FieldSpec[] = [
    {
      kind: "radio",
      name: "reason",
      label: t("reason"),
      options: reportReasons.map((value) => ({
        value,
        label: reasons(`${value}.name`),
        hint: reasons(`${value}.hint`),
      })),
    },
    { kind: "textarea", name: "text", label: t("text"), hint: t("textHint"), maxLength: 2000, rows: 5 },
    {
      ...{ kind: "text", name: "email", label: t("email"), hint: t("emailHint") },
      ...{ dir: "ltr", maxLength: 254, optional: true },
    },
    { kind: "confirm", name: "confirm", label: t("confirm") },
  ];
  return (
    <ClientMessages locale={locale}>
      <FieldsForm
        action={fileReportAction}
        start={newForm()}
        fields={fields}
        hidden={{ serial, locale }}
        sentences={reportSentences(locale)}
        submit={t("send")}
        pending={t("sending")}
        block
      />
    </ClientMessages>
  );
}

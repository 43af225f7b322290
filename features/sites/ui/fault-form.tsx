import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { reportFaultAction } from "#features/sites/actions.ts";
import { siteSentences } from "#features/sites/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { unitId: string; artisanId: string; locale: Locale };

/** What does not work, in the maker's words, to the chamber. */
export function FaultForm({ unitId, artisanId, locale }: Props) {
  const t = useTranslations("sites.studio");
  return (
    <FieldsForm
      action={reportFaultAction}
      start={newForm()}
      fields={[{ kind: "textarea", name: "note", label: t("reportNote"), rows: 4, maxLength: 2000 }]}
      hidden={{ locale, unitId, artisanId }}
      sentences={siteSentences(locale)}
      submit={t("report")}
      tone="secondary"
    />
  );
}

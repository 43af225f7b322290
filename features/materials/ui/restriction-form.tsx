import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { recordRestrictionAction } from "#features/materials/actions.ts";
import type { MaterialsPage } from "#features/materials/schema.ts";
import { materialSentences } from "#features/materials/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { page: MaterialsPage; today: string; locale: Locale };

/** Whether trade in a material needs a permit, from a day on, by which text. */
export function RestrictionForm({ page, today, locale }: Props) {
  const t = useTranslations("materials.office");
  return (
    <FieldsForm
      action={recordRestrictionAction}
      start={newForm({ since: today })}
      fields={[
        {
          ...{ kind: "select", name: "materialId", label: t("material"), placeholder: t("choose") },
          options: page.materials.map(({ id, name }) => ({ value: id, label: pick(name, locale).text })),
        },
        {
          ...{ kind: "select", name: "isRestricted", label: t("fields.isRestricted") },
          placeholder: t("choose"),
          options: [
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
          ],
        },
        { kind: "date", name: "since", label: t("fields.since") },
        {
          ...{ kind: "text", name: "source", label: t("fields.source"), hint: t("sourceHint") },
          ...{ dir: "auto", maxLength: 500 },
        },
      ]}
      hidden={{ chamberId: page.chamberId, locale }}
      sentences={materialSentences(locale)}
      submit={t("record")}
    />
  );
}

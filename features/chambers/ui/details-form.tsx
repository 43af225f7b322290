import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { editChamberAction } from "#features/chambers/actions.ts";
import { counterLanguages } from "#features/chambers/inputs.ts";
import type { OfficeChamber } from "#features/chambers/schema.ts";
import { wordFields, wordValues } from "#features/chambers/ui/field-specs.ts";
import { FormPage } from "#features/chambers/ui/form-page.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FormProps = { chamber: OfficeChamber; sentences: Readonly<Record<string, string>>; locale: Locale };

/** How the chamber is reached, when it is open, which languages it works in, and its own words. */
export function DetailsForm({ chamber, sentences, locale }: FormProps) {
  const t = useTranslations("chambers.office");
  const page = useTranslations("chambers.page");
  const languages = useTranslations("chambers.languages");
  return (
    <FormPage title={t("detailsEdit")} lead={t("detailsLead")}>
      <FieldsForm
        action={editChamberAction}
        start={newForm({
          languages: chamber.languages,
          contactPhone: chamber.contactPhone ?? "",
          contactEmail: chamber.contactEmail ?? "",
          website: chamber.website ?? "",
          ...wordValues("openingHours", chamber.openingHours),
          ...wordValues("address", chamber.address),
          ...wordValues("intro", chamber.intro),
        })}
        hidden={{ chamberId: chamber.id, locale }}
        sentences={sentences}
        submit={t("save")}
        pending={t("saving")}
        fields={[
          {
            kind: "text",
            name: "contactPhone",
            label: page("phone"),
            hint: t("phoneHint"),
            dir: "ltr",
            optional: true,
          },
          { kind: "text", name: "contactEmail", label: page("email"), dir: "ltr", optional: true },
          { kind: "text", name: "website", label: page("website"), dir: "ltr", optional: true },
          ...wordFields(t, "openingHours", "hours", { max: 300, optional: true }),
          {
            kind: "checkboxes",
            name: "languages",
            label: t("languagesField"),
            options: counterLanguages.map((value) => ({ value, label: languages(value) })),
          },
          ...wordFields(t, "address", "address", { max: 300, optional: true }),
          ...wordFields(t, "intro", "intro", { max: 1500, rows: 4, optional: true }),
        ]}
      />
    </FormPage>
  );
}

import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { addAnnexAction, correctAnnexAction } from "#features/chambers/actions.ts";
import type { AnnexDto, OfficeChamber } from "#features/chambers/schema.ts";
import { knownFields, wordFields, wordValues } from "#features/chambers/ui/field-specs.ts";
import { FormPage } from "#features/chambers/ui/form-page.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type AnnexFormProps = {
  chamber: OfficeChamber;
  /** The branch to be mended; a new one without. */
  annex?: AnnexDto;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** A branch: what it is called, where it is, how sure that is. */
export function AnnexForm({ chamber, annex, sentences, locale }: AnnexFormProps) {
  const t = useTranslations("chambers.office");
  const page = useTranslations("chambers.page");
  const evidence = useTranslations("chambers.evidence");
  const today = dayInMorocco(now());
  return (
    <FormPage title={t(annex ? "annexCorrectTitle" : "annexAdd")} lead={annex ? null : t("annexAddLead")}>
      <FieldsForm
        action={annex ? correctAnnexAction : addAnnexAction}
        start={newForm({
          ...wordValues("name", annex?.name),
          ...wordValues("town", annex?.town),
          ...wordValues("address", annex?.address),
          provinceCode: annex?.provinceCode ?? "",
          contactPhone: annex?.contactPhone ?? "",
          evidence: annex?.evidence ?? "",
          source: annex?.source ?? "",
          recordedOn: annex?.recordedOn ?? today,
        })}
        hidden={{ ...(annex ? { annexId: annex.id } : { chamberId: chamber.id }), locale }}
        sentences={sentences}
        submit={t("save")}
        pending={t("saving")}
        fields={[
          ...wordFields(t, "name", "name", { max: 120 }),
          ...wordFields(t, "town", "town", { max: 80 }),
          {
            kind: "select",
            name: "provinceCode",
            label: t("province"),
            optional: true,
            placeholder: t("choose"),
            options: chamber.provinces
              .filter(({ until }) => !until)
              .map(({ code, name }) => ({ value: code, label: pick(name, locale).text })),
          },
          ...wordFields(t, "address", "address", { max: 300, optional: true }),
          {
            kind: "text",
            name: "contactPhone",
            label: page("phone"),
            hint: t("phoneHint"),
            dir: "ltr",
            optional: true,
          },
          ...knownFields(t, evidence, today),
        ]}
      />
    </FormPage>
  );
}

import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { editRecordAction } from "#features/register/actions.ts";
import type { EditableRecord } from "#features/register/queries/editable-record.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type EditFormProps = {
  record: EditableRecord;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Name, town and crafts of a maker's record, to be corrected. */
export function EditForm({ record, sentences, locale }: EditFormProps) {
  const t = useTranslations("register.edit");
  const { name, town } = record;
  const words = (field: "name" | "town"): FieldSpec[] => [
    {
      kind: "text",
      name: `${field}.ar`,
      label: t(`${field}Ar`),
      hint: t("oneLanguage"),
      dir: "rtl",
      lang: "ar",
      maxLength: 120,
    },
    { kind: "text", name: `${field}.fr`, label: t(`${field}Fr`), dir: "ltr", lang: "fr", maxLength: 120 },
    { kind: "text", name: `${field}.en`, label: t(`${field}En`), dir: "ltr", lang: "en", maxLength: 120 },
  ];
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={
          <BackLink href={`/office/artisans/${record.id}`}>{isolate(pick(name, locale).text)}</BackLink>
        }
        title={t("title")}
        lead={t("lead")}
      />
      <FieldsForm
        action={editRecordAction}
        start={newForm({
          ...{ "name.ar": name.ar ?? "", "name.fr": name.fr ?? "", "name.en": name.en ?? "" },
          ...{ "town.ar": town.ar ?? "", "town.fr": town.fr ?? "", "town.en": town.en ?? "" },
          craftIds: record.practised,
        })}
        hidden={{ artisanId: record.id, locale }}
        sentences={sentences}
        submit={t("submit")}
        fields={[
          ...words("name").map((field) => ({ ...field, optional: true })),
          ...words("town").map((field) => ({ ...field, optional: true })),
          {
            kind: "checkboxes",
            name: "craftIds",
            label: t("crafts"),
            options: record.crafts
              .map((craft) => ({ value: craft.id, label: pick(craft.name, locale).text }))
              .sort((a, b) => a.label.localeCompare(b.label, locale)),
          },
        ]}
      />
    </Container>
  );
}

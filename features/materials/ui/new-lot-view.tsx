import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { receiveLotAction } from "#features/materials/actions.ts";
import type { LotsPage } from "#features/materials/schema.ts";
import { materialSentences } from "#features/materials/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { page: LotsPage; today: string; locale: Locale };

/** A lot that arrived is entered. */
export function NewLotView({ page, today, locale }: Props) {
  const t = useTranslations("materials.office");
  const units = useTranslations("materials.unitNames");
  const { materials, suppliers, chamberId } = page;
  const text = (
    name: string,
    label: string,
    more: { hint?: string; optional?: boolean } = {},
  ): FieldSpec => ({
    ...{ kind: "text", name, label, maxLength: 160, dir: "auto" },
    ...more,
  });
  const fields: FieldSpec[] = [
    {
      ...{ kind: "select", name: "materialId", label: t("material"), placeholder: t("choose") },
      options: materials.map(({ id, name, unit }) => ({
        value: id,
        label: `${pick(name, locale).text} (${units(unit)})`,
      })),
    },
    {
      ...{ kind: "select", name: "supplierId", label: t("supplier"), hint: t("supplierHint") },
      placeholder: t("choose"),
      options: suppliers.map(({ id, name }) => ({ value: id, label: name })),
    },
    text("number", t("number"), { hint: t("numberHint") }),
    text("quantity", t("quantity"), { hint: t("quantityHint") }),
    text("origin", t("origin"), { hint: t("originHint") }),
    text("certificate", t("certificate"), { optional: true }),
    { kind: "date", name: "receivedOn", label: t("receivedOn"), max: today },
  ];
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/office/materials?chamber=${chamberId}`}>{t("title")}</BackLink>}
        title={t("newLot")}
        lead={t("newLotLead")}
      />
      {materials.length === 0 || suppliers.length === 0 ? (
        <EmptyState title={t("notYet")} art="thread">
          <p>{t("notYetText")}</p>
        </EmptyState>
      ) : (
        <div className="max-w-form">
          <FieldsForm
            action={receiveLotAction}
            start={newForm({ receivedOn: today })}
            fields={fields}
            hidden={{ locale }}
            sentences={materialSentences(locale)}
            submit={t("receive")}
          />
        </div>
      )}
    </Container>
  );
}

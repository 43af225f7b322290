import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { addSupplierAction } from "#features/materials/actions.ts";
import type { SupplierRow } from "#features/materials/schema.ts";
import { MaterialsTabs } from "#features/materials/ui/materials-tabs.tsx";
import { Part } from "#features/materials/ui/part.tsx";
import { materialSentences } from "#features/materials/ui/sentences.ts";
import { SupplierStatePill } from "#features/materials/ui/states.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { suppliers: readonly SupplierRow[]; chamberId: string; locale: Locale };

/** Who sells to a chamber's makers, with what the chamber decided about each. */
export function SuppliersView({ suppliers, chamberId, locale }: Props) {
  const t = useTranslations("materials.office");
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader title={t("title")} lead={t("suppliersLead")} />
      <MaterialsTabs here="suppliers" chamberId={chamberId} />
      <DataTable
        caption={t("tabs.suppliers")}
        captionHidden
        columns={[
          { key: "name", label: t("fields.name"), rowHeader: true },
          { key: "town", label: t("fields.town") },
          { key: "state", label: t("state") },
          { key: "decided", label: t("decidedOn") },
          { key: "lots", label: t("tabs.lots"), align: "end" },
        ]}
        rows={suppliers.map((one) => ({
          id: one.id,
          cells: {
            name: <TextLink href={`/office/materials/suppliers/${one.id}`}>{one.name}</TextLink>,
            town: <bdi>{one.town}</bdi>,
            state: <SupplierStatePill state={one.state} />,
            decided: one.decidedOn ? <When value={one.decidedOn} locale={locale} style="short" /> : "–",
            lots: formatNumber(one.lots, locale),
          },
        }))}
        empty={<p>{t("noSuppliers")}</p>}
      />
      <Part id="new-supplier" title={t("newSupplier")}>
        <div className="max-w-form">
          <FieldsForm
            action={addSupplierAction}
            start={newForm()}
            fields={[
              { kind: "text", name: "name", label: t("fields.name"), dir: "auto", maxLength: 160 },
              { kind: "text", name: "town", label: t("fields.town"), dir: "auto", maxLength: 120 },
              {
                ...{ kind: "text", name: "contact", label: t("fields.contact"), dir: "auto" },
                ...{ optional: true, maxLength: 200, hint: t("contactHint") },
              },
            ]}
            hidden={{ chamberId, locale }}
            sentences={materialSentences(locale)}
            submit={t("addSupplier")}
          />
        </div>
      </Part>
    </Container>
  );
}

import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { SupplierState } from "#db/schema/materials.ts";
import { addPermitAction, decideSupplierAction } from "#features/materials/actions.ts";
import { supplierTransitions } from "#features/materials/domain/transitions.ts";
import type { Supplier } from "#features/materials/schema.ts";
import { Part } from "#features/materials/ui/part.tsx";
import { Said } from "#features/materials/ui/said.tsx";
import { materialSentences } from "#features/materials/ui/sentences.ts";
import { SupplierStatePill } from "#features/materials/ui/states.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { supplier: Supplier; done: string | null; today: string; locale: Locale };

/** A supplier with each decision about it, and its permits. */
export function SupplierView({ supplier, done, today, locale }: Props) {
  const t = useTranslations("materials.office");
  const states = useTranslations("materials.supplierStates");
  const next = supplierTransitions[supplier.state];
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={
          <BackLink href={`/office/materials/suppliers?chamber=${supplier.chamberId}`}>
            {t("tabs.suppliers")}
          </BackLink>
        }
        title={<bdi>{supplier.name}</bdi>}
      >
        <SupplierStatePill state={supplier.state} />
      </PageHeader>
      <Said done={done} />
      <SummaryList
        items={[
          { term: t("fields.town"), value: <bdi>{supplier.town}</bdi> },
          ...(supplier.contact ? [{ term: t("fields.contact"), value: <bdi>{supplier.contact}</bdi> }] : []),
        ]}
      />
      <Part id="decisions" title={t("decisions")}>
        {supplier.decisions.length === 0 && <p>{t("noDecisions")}</p>}
        <ol className="border-t border-line">
          {supplier.decisions.map((one) => (
            <li key={`${one.decidedOn} ${one.state} ${one.reason}`} className="border-b border-line py-3">
              <p className="flex flex-wrap justify-between gap-x-6">
                <span className="font-[550]">{states(one.state)}</span>
                <When value={one.decidedOn} locale={locale} className="text-s text-encre-2" />
              </p>
              <p>
                <bdi>{one.reason}</bdi>
              </p>
            </li>
          ))}
        </ol>
        {next.length > 0 && <DecideForm {...{ supplier, next, today, locale }} />}
      </Part>
      <Part id="permits" title={t("permits")}>
        <DataTable
          caption={t("permits")}
          captionHidden
          columns={[
            { key: "number", label: t("permitNumber"), rowHeader: true },
            { key: "material", label: t("material") },
            { key: "issuer", label: t("fields.issuer") },
            { key: "expires", label: t("fields.expiresOn") },
          ]}
          rows={supplier.permits.map((permit) => ({
            id: permit.id,
            cells: {
              number: <bdi>{permit.number}</bdi>,
              material: <Bilingual value={permit.material} locale={locale} />,
              issuer: <bdi>{permit.issuer}</bdi>,
              expires: (
                <span className="inline-flex flex-wrap items-center gap-2">
                  <When value={permit.expiresOn} locale={locale} style="short" />
                  {!permit.isValid && <StatusPill tone="danger">{t("notValid")}</StatusPill>}
                </span>
              ),
            },
          }))}
          empty={<p>{t("noPermits")}</p>}
        />
        {supplier.restricted.length === 0 ? (
          <p className="max-w-text text-encre-2">{t("nothingRestricted")}</p>
        ) : (
          <PermitForm {...{ supplier, locale }} />
        )}
      </Part>
    </Container>
  );
}

type DecideProps = Pick<Props, "supplier" | "today" | "locale"> & { next: readonly SupplierState[] };

function DecideForm({ supplier, next, today, locale }: DecideProps) {
  const t = useTranslations("materials.office");
  return (
    <div className="max-w-form">
      <FieldsForm
        action={decideSupplierAction}
        start={newForm({ decidedOn: today })}
        fields={[
          {
            ...{ kind: "select", name: "state", label: t("fields.decision"), placeholder: t("choose") },
            options: next.map((state) => ({ value: state, label: t(`decide.${state as "approved"}`) })),
          },
          { kind: "date", name: "decidedOn", label: t("decidedOn"), max: today },
          { kind: "textarea", name: "reason", label: t("fields.reason"), rows: 2, maxLength: 500 },
        ]}
        hidden={{ supplierId: supplier.id, locale }}
        sentences={materialSentences(locale)}
        submit={t("record")}
      />
    </div>
  );
}

function PermitForm({ supplier, locale }: Pick<Props, "supplier" | "locale">) {
  const t = useTranslations("materials.office");
  return (
    <div className="max-w-form">
      <h3 className="mb-4 text-xl">{t("newPermit")}</h3>
      <FieldsForm
        action={addPermitAction}
        start={newForm()}
        fields={[
          {
            ...{ kind: "select", name: "materialId", label: t("material"), placeholder: t("choose") },
            options: supplier.restricted.map(({ id, name }) => ({
              value: id,
              label: pick(name, locale).text,
            })),
          },
          { kind: "text", name: "number", label: t("permitNumber"), dir: "auto", maxLength: 80 },
          { kind: "text", name: "issuer", label: t("fields.issuer"), dir: "auto", maxLength: 160 },
          { kind: "date", name: "validFrom", label: t("fields.validFrom") },
          { kind: "date", name: "expiresOn", label: t("fields.expiresOn") },
        ]}
        hidden={{ supplierId: supplier.id, locale }}
        sentences={materialSentences(locale)}
        submit={t("addPermit")}
      />
    </div>
  );
}

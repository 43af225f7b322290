import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { LotsPage } from "#features/materials/schema.ts";
import { Amount } from "#features/materials/ui/amount.tsx";
import { MaterialsTabs } from "#features/materials/ui/materials-tabs.tsx";
import { LotStatePill } from "#features/materials/ui/states.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** A chamber's lots, the newest first. */
export function LotsView({ page, locale }: { page: LotsPage; locale: Locale }) {
  const t = useTranslations("materials.office");
  const columns = [
    { key: "number", label: t("number"), rowHeader: true },
    { key: "material", label: t("material") },
    { key: "quantity", label: t("quantity"), align: "end" as const },
    { key: "supplier", label: t("supplier") },
    { key: "receivedOn", label: t("receivedOn") },
    { key: "state", label: t("state") },
  ];
  const rows = page.lots.map((lot) => ({
    id: lot.id,
    cells: {
      number: <TextLink href={`/office/materials/lots/${lot.id}`}>{lot.number}</TextLink>,
      material: <Bilingual value={lot.material} locale={locale} />,
      quantity: <Amount milli={lot.quantityMilli} unit={lot.unit} locale={locale} />,
      supplier: <bdi>{lot.supplier}</bdi>,
      receivedOn: <When value={lot.receivedOn} locale={locale} style="short" />,
      state: <LotStatePill state={lot.state} />,
    },
  }));
  const fresh = (
    <ButtonLink href={`/office/materials/new?chamber=${page.chamberId}`}>{t("newLot")}</ButtonLink>
  );
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <MaterialsTabs here="lots" chamberId={page.chamberId} />
      {page.lots.length > 0 && <div>{fresh}</div>}
      <DataTable
        caption={t("tabs.lots")}
        captionHidden
        columns={columns}
        rows={rows}
        empty={
          <EmptyState title={t("noLots")} art="thread" action={fresh}>
            <p>{t("noLotsText")}</p>
          </EmptyState>
        }
      />
      {page.more && <p className="text-encre-2">{t("more")}</p>}
    </Container>
  );
}

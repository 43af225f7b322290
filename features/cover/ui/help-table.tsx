import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { HelpList } from "#features/cover/schema.ts";
import { CoverStatusPill } from "#features/cover/ui/cover-status.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** Makers whose cover is to be completed or whose payments are overdue, the longest unseen first. */
export function HelpTable({ list, locale }: { list: HelpList; locale: Locale }) {
  const t = useTranslations("cover.office");
  const columns = [
    { key: "name", label: t("name"), rowHeader: true },
    { key: "town", label: t("town") },
    { key: "registryNumber", label: t("registryNumber") },
    { key: "status", label: t("status") },
    { key: "asOf", label: t("asOf") },
  ];
  const rows = list.rows.map((row) => ({
    id: row.artisanId,
    cells: {
      name: (
        <TextLink
          href={`/office/cover/makers/${row.artisanId}`}
          className="target-slim inline-flex items-center font-[550]"
        >
          <Bilingual value={row.name} locale={locale} />
        </TextLink>
      ),
      town: <Bilingual value={row.town} locale={locale} />,
      registryNumber: <bdi dir="ltr">{row.registryNumber}</bdi>,
      status: <CoverStatusPill status={row.status} />,
      asOf: row.asOf ? <When value={row.asOf} locale={locale} style="short" /> : t("never"),
    },
  }));
  const empty = (
    <EmptyState title={t("helpEmpty")} art="thread">
      <p>{t("helpEmptyText")}</p>
    </EmptyState>
  );
  return (
    <>
      <DataTable caption={t("caption")} captionHidden columns={columns} rows={rows} empty={empty} />
      <div className="mt-6">
        <Pagination
          page={list.page}
          pages={list.pages}
          hrefOf={(page) => `/office/cover?page=${page}`}
          locale={locale}
        />
      </div>
    </>
  );
}

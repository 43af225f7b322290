import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { sheetColumns } from "#features/sheets/domain/columns.ts";

/** What a table of pieces may say, column by column. */
export function ColumnsHelp() {
  const t = useTranslations("sheets");
  return (
    <Disclosure summary={t("columnsTitle")}>
      <p className="mb-4 max-w-text">{t("columnsLead")}</p>
      <DataTable
        caption={t("columnsTitle")}
        captionHidden
        columns={[
          { key: "column", label: t("column"), rowHeader: true },
          { key: "hint", label: t("how") },
        ]}
        rows={sheetColumns.map((column) => ({
          id: column,
          cells: {
            column: <span className="font-[550]">{t(`columns.${column}`)}</span>,
            hint: <span className="max-sm:text-end">{t(`hints.${column}`)}</span>,
          },
        }))}
      />
    </Disclosure>
  );
}

import { useTranslations } from "next-intl";
import { formatList } from "#components/format/number.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { categories } from "#features/register/domain/import-category.ts";
import { type ImportColumn, importColumns, neededColumns } from "#features/register/domain/import-columns.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What a registry file must hold, column by column. */
export function ImportColumnsHelp({ locale }: { locale: Locale }) {
  const t = useTranslations("register.import");
  const words = formatList(
    categories.map((kind) => t(`categories.${kind}`)),
    locale,
  );
  const need = (column: ImportColumn) => {
    if (column === "name_ar" || column === "name_fr") return t("oneName");
    return neededColumns.includes(column) ? t("needed") : t("notNeeded");
  };
  return (
    <Disclosure summary={t("columnsTitle")}>
      <p className="mb-4 max-w-text">{t("columnsLead")}</p>
      <DataTable
        caption={t("columnsTitle")}
        captionHidden
        columns={[
          { key: "column", label: t("column"), rowHeader: true },
          { key: "need", label: t("isNeeded") },
          { key: "hint", label: t("howToWrite") },
        ]}
        rows={importColumns.map((column) => ({
          id: column,
          cells: {
            column: <span className="font-[550]">{t(`columns.${column}`)}</span>,
            need: need(column),
            hint: <span className="max-sm:text-end">{t(`hints.${column}`, { words })}</span>,
          },
        }))}
      />
    </Disclosure>
  );
}

import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { cellReader } from "#features/sheets/domain/cells.ts";
import { matchHeader } from "#features/sheets/domain/columns.ts";
import type { SheetDto } from "#features/sheets/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The first rows that would change something, as they were written. */
export function ComingRows({ sheet, locale }: { sheet: SheetDto; locale: Locale }) {
  const t = useTranslations("sheets");
  const { places } = matchHeader(sheet.header);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-s text-encre-2">
        {t("comingHint", { n: formatNumber(sheet.coming.length, locale) })}
      </p>
      <DataTable
        caption={t("comingTitle")}
        captionHidden
        columns={[
          { key: "reference", label: t("reference"), rowHeader: true },
          { key: "what", label: t("what") },
          { key: "name", label: t("name") },
          { key: "price", label: t("price"), align: "end" },
        ]}
        rows={sheet.coming.map(({ line, cells, plan }) => {
          const cellOf = cellReader(places, cells);
          const name = cellOf(`title_${locale}`) ?? cellOf("title_ar") ?? cellOf("title_fr");
          return {
            id: String(line),
            cells: {
              reference: <bdi className="wrap-anywhere font-[550]">{cellOf("reference")}</bdi>,
              what: t(`plans.${plan}`),
              name: <bdi>{name || "—"}</bdi>,
              price: <bdi>{cellOf("price_mad") || "—"}</bdi>,
            },
          };
        })}
      />
    </div>
  );
}

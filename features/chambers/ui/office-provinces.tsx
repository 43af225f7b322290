import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import type { OfficeChamber } from "#features/chambers/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ProvincesProps = { provinces: OfficeChamber["provinces"]; locale: Locale };

/** The provinces a chamber covers or covered, since when and by which source. */
export function OfficeProvinces({ provinces, locale }: ProvincesProps) {
  const t = useTranslations("chambers.office");
  const columns = [
    { key: "name", label: t("province"), rowHeader: true },
    { key: "since", label: t("since") },
    { key: "until", label: t("until") },
    { key: "source", label: t("source") },
  ] as const;
  const rows = provinces.map(({ code, name, since, until, source }) => ({
    id: `${code} ${since}`,
    cells: {
      name: <Bilingual value={name} locale={locale} />,
      since: <When value={since} locale={locale} style="short" />,
      until: until ? <When value={until} locale={locale} style="short" /> : t("today"),
      source: <bdi className="text-s text-encre-2">{source}</bdi>,
    },
  }));
  return (
    <>
      <p className="mb-4 max-w-text">{t("provincesText")}</p>
      <DataTable
        caption={t("provincesTitle")}
        captionHidden
        columns={columns}
        rows={rows}
        empty={<p className="text-encre-2">{t("none")}</p>}
      />
    </>
  );
}

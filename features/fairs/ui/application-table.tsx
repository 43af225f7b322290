import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { OwnFair } from "#features/fairs/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { fair: OwnFair; zone: "office" | "federation"; locale: Locale };

/** Who applied, how far the points are, and what the draw gave them. */
export function ApplicationTable({ fair, zone, locale }: Props) {
  const t = useTranslations("fairs.office");
  const states = useTranslations("fairs.states");
  const stands = useTranslations("fairs");
  return (
    <DataTable
      caption={t("applications")}
      captionHidden
      columns={[
        { key: "person", label: t("person"), rowHeader: true },
        { key: "state", label: t("state") },
        { key: "result", label: t("result") },
        { key: "open", label: t("open") },
      ]}
      rows={fair.applications.map((row) => ({
        id: row.id,
        cells: {
          person: (
            <span className="flex flex-col">
              <Bilingual value={row.name} locale={locale} />
              <span className="text-s text-encre-2">{t("application", { number: row.number })}</span>
            </span>
          ),
          state: (
            <span className="flex flex-col">
              {states(row.state)}
              {row.stand && <span>{stands("standNumber", { number: row.stand })}</span>}
            </span>
          ),
          result:
            row.rank !== null && row.points !== null ? (
              t("rankPoints", { rank: row.rank, points: row.points })
            ) : (
              <span className="flex flex-col">
                {t("officers", { count: row.officers })}
                {row.isMine && <span className="text-s text-encre-2">{t("mine")}</span>}
              </span>
            ),
          open: <TextLink href={`/${zone}/fairs/${fair.id}/${row.id}`}>{t("open")}</TextLink>,
        },
      }))}
    />
  );
}

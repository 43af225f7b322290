import { useTranslations } from "next-intl";
import { ApplicationTable as Table } from "#components/calls/application-table.tsx";
import type { OwnFair } from "#features/fairs/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { fair: OwnFair; zone: "office" | "federation"; locale: Locale };

/** Who applied, how far the points are, and what the draw gave them. */
export function ApplicationTable({ fair, zone, locale }: Props) {
  const t = useTranslations("fairs");
  return (
    <Table
      applications={fair.applications}
      state={(row) => (
        <span className="flex flex-col">
          {t(`states.${row.state}`)}
          {row.stand && <span>{t("standNumber", { number: row.stand })}</span>}
        </span>
      )}
      href={(row) => `/${zone}/fairs/${fair.id}/${row.id}`}
      locale={locale}
    />
  );
}

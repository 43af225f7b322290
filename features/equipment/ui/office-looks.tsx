import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { WorkPage } from "#components/layout/work-page.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { DueRow } from "#features/equipment/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Looks at what a chamber gave: what came and is to be read, what is overdue, what is asked for. */
export function OfficeLooks({ rows, locale }: { rows: readonly DueRow[]; locale: Locale }) {
  const t = useTranslations("equipment");
  const state = (row: DueRow) => {
    if (row.state === "sent") return <StatusPill tone="info">{t("office.sent")}</StatusPill>;
    if (row.isOverdue) return <StatusPill tone="danger">{t("office.overdue")}</StatusPill>;
    return <StatusPill tone="pending">{t("office.asked")}</StatusPill>;
  };
  return (
    <WorkPage
      back={{ href: "/office/equipment", label: t("back") }}
      title={t("office.looks")}
      lead={t("office.looksLead")}
    >
      <DataTable
        caption={t("office.looks")}
        captionHidden
        empty={<p>{t("office.noLooks")}</p>}
        columns={[
          { key: "maker", label: t("office.maker"), rowHeader: true },
          { key: "item", label: t("item") },
          { key: "due", label: t("office.due") },
          { key: "state", label: t("award.state") },
        ]}
        rows={rows.map((row) => ({
          id: row.id,
          cells: {
            maker: (
              <TextLink href={`/office/equipment/awards/${row.awardId}`}>
                <Bilingual value={row.name} locale={locale} />
              </TextLink>
            ),
            item: <Bilingual value={row.item} locale={locale} />,
            due: formatDate(row.dueOn, locale, "short"),
            state: state(row),
          },
        }))}
      />
    </WorkPage>
  );
}

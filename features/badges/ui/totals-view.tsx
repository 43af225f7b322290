import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import type { BadgeCounts, BadgeTotals } from "#features/badges/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const kinds = ["active", "suspended", "expired", "revoked"] as const;

/** How many badges the chambers have given, and how they stand: nobody is named. */
export function BadgeTotalsView({ totals, locale }: { totals: BadgeTotals; locale: Locale }) {
  const t = useTranslations("badges");
  return (
    <Container className="flex flex-col gap-12 pb-16">
      <PageHeader title={t("totals.title")} lead={t("totals.lead")} />
      <Totals
        caption={t("totals.byChamber")}
        of={t("totals.chamber")}
        rows={totals.chambers.map((row) => ({
          ...row,
          label: <Bilingual value={row.name} locale={locale} />,
        }))}
        locale={locale}
      />
      <Totals
        caption={t("totals.byClaim")}
        of={t("totals.claim")}
        rows={totals.claims.map((row) => ({ ...row, label: t(`claims.${row.claim}`) }))}
        locale={locale}
      />
      <Totals
        caption={t("totals.byCraft")}
        of={t("totals.craft")}
        rows={totals.crafts.map((row) => ({ ...row, label: <Bilingual value={row.name} locale={locale} /> }))}
        locale={locale}
      />
    </Container>
  );
}

type TotalsProps = {
  caption: string;
  /** What a row stands for. */
  of: string;
  rows: readonly (BadgeCounts & { label: ReactNode })[];
  locale: Locale;
};

function Totals({ caption, of, rows, locale }: TotalsProps) {
  const t = useTranslations("badges");
  const columns = [
    { key: "label", label: of, rowHeader: true },
    ...kinds.map((kind) => ({ key: kind, label: t(`states.${kind}`), align: "end" as const })),
  ];
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-xl">{caption}</h2>
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={rows.map((row, n) => ({
          id: String(n),
          cells: {
            label: row.label,
            ...Object.fromEntries(kinds.map((kind) => [kind, formatNumber(row[kind], locale)])),
          },
        }))}
        empty={<p className="text-encre-2">{t("totals.none")}</p>}
      />
    </section>
  );
}

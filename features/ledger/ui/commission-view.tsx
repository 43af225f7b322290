import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { CommissionPage, CommissionRow } from "#features/ledger/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { decimalText } from "#lib/money/decimal.ts";
import { money } from "#lib/money/money.ts";

type ViewProps = { page: CommissionPage; mayRecord: boolean; done: boolean; locale: Locale };

const tones: Record<CommissionRow["when"], PillTone> = { now: "verified", later: "info", over: "neutral" };

/** Basis points as a percentage: `7,5 %`. */
export const percentOf = (basisPoints: number, locale: Locale): string =>
  `${formatNumber(decimalText(money(basisPoints, "MAD")), locale, { maximumFractionDigits: 2 })}\u00a0%`;

/** The platform's shares with their history. */
export function CommissionView({ page, mayRecord, done, locale }: ViewProps) {
  const t = useTranslations("ledger.commission");
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader eyebrow={t("eyebrow")} title={t("title")} lead={t("lead")}>
        {mayRecord && (
          <div>
            <ButtonLink href="/federation/commission/new">{t("recordNew")}</ButtonLink>
          </div>
        )}
      </PageHeader>
      {done && (
        <Notice tone="success" role="status">
          {t("done")}
        </Notice>
      )}
      <p className="max-w-text">{t("rule")}</p>
      <RuleTable rows={page.rows} locale={locale} />
    </Container>
  );
}

function RuleTable({ rows, locale }: { rows: readonly CommissionRow[]; locale: Locale }) {
  const t = useTranslations("ledger.commission");
  const kinds = useTranslations("artisan.kind");
  const scope = (row: CommissionRow) => {
    const names = [
      ...(row.chamber ? [pick(row.chamber, locale).text] : []),
      ...(row.craft ? [pick(row.craft, locale).text] : []),
      ...(row.makerKind ? [kinds(row.makerKind)] : []),
    ];
    return names.length === 0 ? t("everybody") : names.join(" · ");
  };
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      columns={[
        { key: "scope", label: t("scope"), rowHeader: true },
        { key: "share", label: t("share"), align: "end" },
        { key: "vat", label: t("vat"), align: "end" },
        { key: "from", label: t("from") },
        { key: "source", label: t("source") },
        { key: "when", label: t("when") },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          scope: scope(row),
          share: row.basisPoints === null ? t("ends") : <bdi>{percentOf(row.basisPoints, locale)}</bdi>,
          vat: row.basisPoints === null ? "–" : <bdi>{percentOf(row.vatBasisPoints, locale)}</bdi>,
          from: formatDate(row.validFrom, locale),
          source: (
            <span className="flex flex-col">
              <bdi>{row.source}</bdi>
              {row.isDemonstration && <span className="text-s text-encre-2">{t("demonstration")}</span>}
            </span>
          ),
          when: <StatusPill tone={tones[row.when]}>{t(row.when)}</StatusPill>,
        },
      }))}
    />
  );
}
